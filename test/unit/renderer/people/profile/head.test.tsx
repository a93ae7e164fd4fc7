import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProfileHead } from '#renderer/features/people/profile/ProfileHead.tsx';
import { ProfileMenu } from '#renderer/features/people/profile/ProfileMenu.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { someProfile } from '../somePeople.ts';
import { binning, withProfile } from './withProfile.tsx';

const withHead = (parts: Partial<Record<keyof Profile, unknown>>) =>
  withProfile(someProfile(parts), (profile) => <ProfileHead profile={profile} tools={null} />);

describe('the head of a profile', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-04-01T03:00:00.000Z'), toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('says who, what happened last, what is due, and who looks after them', async () => {
    await withHead({
      owner: 'Mori',
      lastContactAt: '2026-03-30T00:00:00.000Z',
      lastContact: { kind: 'call', direction: 'toAlumnus', purpose: 'thanks' },
      nextDueOn: '2026-04-10',
      keepInTouch: { days: 90, dueOn: '2026-06-28', segment: null },
    });
    expect(await screen.findByRole('heading', { name: '山田 太郎' })).toBeInTheDocument();
    expect(screen.getByText('やまだ たろう')).toBeInTheDocument();
    expect(screen.getByText('Looked after by Mori')).toBeInTheDocument();
    expect(screen.getByText('· Call · Thanks')).toBeInTheDocument();
    expect(screen.getByText('Follow-up 10 Apr 2026')).toBeInTheDocument();
  });

  test('says what is overdue, the earlier of follow-up and keeping in touch', async () => {
    await withHead({
      nextDueOn: '2026-04-10',
      keepInTouch: { days: 90, dueOn: '2026-03-01', segment: null },
    });
    expect(await screen.findByText('Out of touch, was due 1 Mar 2026')).toBeInTheDocument();
  });

  test('asks nobody to be in touch with who wants no contact, and says that twice', async () => {
    await withHead({ doNotContact: true, keepInTouch: { days: 90, dueOn: '2026-03-01', segment: null } });
    expect(await screen.findAllByText('Do not contact')).toHaveLength(2);
    expect(screen.getByText('Nothing due')).toBeInTheDocument();
  });

  test('says that somebody has died', async () => {
    await withHead({ deceasedOn: '2025-08-03' });
    expect(await screen.findByText('Died 3 Aug 2025')).toBeInTheDocument();
    expect(screen.getByText('Has died')).toBeInTheDocument();
  });

  test('names the address by which they agreed to be contacted', async () => {
    const point = (channel: string, value: string, usable = true) => ({
      channel,
      value,
      usable,
      label: null,
    });
    const granted = { purpose: 'news', channel: 'phone', state: 'granted', basis: 'consent', evidence: '' };
    await withHead({
      contactPoints: [
        point('email', 'a@mail.example'),
        point('phone', '03-0000', false),
        point('phone', '090-0000'),
      ],
      consents: [{ ...granted, decidedOn: '2025-01-01', validUntil: null, lapsed: false }],
    });
    expect(await screen.findByText('090-0000')).toBeInTheDocument();
    expect(screen.queryByText('a@mail.example')).not.toBeInTheDocument();
  });
});

describe('moving a person to the bin', () => {
  test('is asked before, done on the present version, and taken back from the notice', async () => {
    const onBinned = vi.fn();
    const { user, sent, changeElsewhere } = await withProfile(someProfile(), (profile) => (
      <ProfileMenu profile={profile} onBinned={onBinned} />
    ));
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Move 山田 太郎 to the bin?' }));
    expect(sent).toEqual([]);
    changeElsewhere(() => ({ location: 'Osaka' }));
    await user.click(dialog.getByRole('button', { name: 'Move to the bin' }));
    await waitFor(() => expect(onBinned).toHaveBeenCalledTimes(1));
    expect(sent).toMatchObject([{ version: 3 }, { version: 4 }]);
    expect(await screen.findByText('山田 太郎 was moved to the bin.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ operationId: binning, personId: null }));
  });
});
