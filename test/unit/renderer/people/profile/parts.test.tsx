import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ProfileBody } from '#renderer/features/people/profile/ProfileBody.tsx';
import { someProfile } from '../somePeople.ts';
import { withProfile } from './withProfile.tsx';

const withBody = (full: boolean) =>
  withProfile(someProfile(), (profile) => (
    <ProfileBody profile={profile} full={full} part="timeline" onPart={() => undefined} />
  ));

const whatWeKnow = { name: 'Line of life', hidden: true } as const;

describe('the parts of a profile', () => {
  test('where there is room for one, the other is made ready only once one stays', async () => {
    await withBody(false);
    expect(await screen.findByRole('tab', { name: 'Timeline', selected: true })).toBeInTheDocument();
    expect(screen.queryByRole('region', whatWeKnow)).not.toBeInTheDocument();
    expect(await screen.findByRole('region', whatWeKnow)).not.toBeVisible();
  });

  test('a profile that fills the page has both side by side from the beginning', async () => {
    await withBody(true);
    expect(await screen.findByRole('region', { name: 'Line of life' })).toBeVisible();
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  });
});
