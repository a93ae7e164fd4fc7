import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProfileFacts } from '#renderer/features/people/profile/ProfileFacts.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import { section, withProfile } from './profile/withProfile.tsx';
import { someId, someProfile } from './somePeople.ts';

const email = { channel: 'email', label: null, value: 'a@mail.example', usable: true } as const;

const withFacts = (profile: Profile) => withProfile(profile, (present) => <ProfileFacts profile={present} />);

test('tells tenures in words', async () => {
  await withFacts(
    someProfile({
      tenures: [
        {
          id: someId(7),
          startedOn: '2015-04-01',
          endedOn: '2024-03-31',
          department: 'Sales',
          title: 'Lead',
          grade: null,
          manager: 'Ken Ito',
          employmentType: 'permanent',
          leaveReason: 'family',
        },
      ],
    }),
  );
  const tenures = await section('Line of life');
  expect(tenures.getByText('1 Apr 2015 – 31 Mar 2024')).toBeInTheDocument();
  expect(tenures.getByText('Sales · Lead')).toBeInTheDocument();
  expect(tenures.getByText('Permanent, manager: Ken Ito, left for: family')).toBeInTheDocument();
});

test('records only the orientations that changed', async () => {
  const said = { kind: 'mentor', strength: 2, source: 'said', recordedOn: '2025-01-01' };
  const { user, sent } = await withFacts(someProfile({ orientations: [said], orientationHistory: [said] }));
  await user.click((await section('What they want')).getByRole('button', { name: 'Edit' }));
  await user.click(await screen.findByLabelText('Return one day'));
  await user.click(await screen.findByRole('option', { name: 'Most of all' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toMatchObject([{ orientations: [{ kind: 'return', strength: 3, source: 'said' }] }]);
});

test('withdraws a consent from its field of the table, for more than one purpose', async () => {
  const granted = {
    purpose: 'news',
    channel: 'email',
    state: 'granted',
    basis: 'consent',
    evidence: '',
    decidedOn: '2025-01-01',
    validUntil: null,
    lapsed: false,
  };
  const { user, sent } = await withFacts(someProfile({ consents: [granted], consentHistory: [granted] }));
  await user.click((await section('Consent')).getByRole('button', { name: 'Granted on 1 Jan 2025' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('radio', { name: 'Withdrawn' })).toBeChecked();
  await user.click(dialog.getByRole('checkbox', { name: 'Events' }));
  await user.type(dialog.getByLabelText('Evidence'), 'wrote so');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  const word = { channel: 'email', state: 'withdrawn', basis: 'consent', evidence: 'wrote so' };
  expect(sent).toMatchObject([
    {
      consents: [
        { ...word, purpose: 'news' },
        { ...word, purpose: 'events' },
      ],
    },
  ]);
});

test('refuses a membership whose days are out of order', async () => {
  const { user, sent } = await withFacts(
    someProfile({ membership: { invitedOn: '2025-01-01', joinedOn: null, welcomedOn: null, leftOn: null } }),
  );
  await user.click((await section('Membership')).getByRole('button', { name: 'Edit' }));
  await user.type(await screen.findByLabelText('Joined on'), '2024-12-31{Tab}');
  expect(await screen.findByText('Joined before being invited.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent).toEqual([]);
});

test('adds and removes contact points and sends the version it was made from', async () => {
  const { user, sent } = await withFacts(someProfile({ contactPoints: [email] }));
  await user.click((await section('Contact and work')).getByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Remove contact 1' }));
  await user.click(dialog.getByRole('button', { name: 'Add an address or number' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('Enter it or remove the row.')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('Address or number'), 'new@mail.example');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toMatchObject([
    { version: 3, familyName: '山田', contactPoints: [{ ...email, value: 'new@mail.example' }] },
  ]);
});
