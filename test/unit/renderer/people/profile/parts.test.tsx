import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { PersonProfile } from '#renderer/features/people/profile/PersonProfile.tsx';
import { ProfileBody } from '#renderer/features/people/profile/ProfileBody.tsx';
import type { ProfilePart } from '#renderer/features/people/profile/ProfileTabs.tsx';
import { someProfile } from '../somePeople.ts';
import { withProfile } from './withProfile.tsx';

const withBody = (full: boolean) =>
  withProfile(someProfile(), (profile) => (
    <ProfileBody profile={profile} full={full} part="timeline" onPart={() => undefined} />
  ));

const withWhole = (part: ProfilePart, full: boolean) => {
  const person = someProfile();
  const nothing = () => undefined;
  return withProfile(person, () => (
    <PersonProfile
      ref={null}
      personId={person.id}
      full={full}
      part={part}
      onPart={nothing}
      onFull={nothing}
      onClose={nothing}
    />
  ));
};

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

  test('who looks at what we know alone has not looked at the notes', async () => {
    const { timelinesAsked } = await withWhole('facts', false);
    expect(await screen.findByRole('region', { name: 'Line of life' })).toBeVisible();
    expect(timelinesAsked).toEqual([]);
  });

  test('the timeline of a profile is asked for once', async () => {
    const { timelinesAsked } = await withWhole('facts', true);
    expect(await screen.findByRole('region', { name: 'Line of life' })).toBeVisible();
    expect(
      await screen.findByText('Nothing on record yet. A short hello is a good beginning.'),
    ).toBeVisible();
    expect(timelinesAsked).toHaveLength(1);
  });
});
