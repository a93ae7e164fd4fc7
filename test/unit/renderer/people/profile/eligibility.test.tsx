import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { EligibilitySection } from '#renderer/features/people/profile/EligibilitySection.tsx';
import { someProfile } from '../somePeople.ts';
import { section, withProfile } from './withProfile.tsx';

const decision = {
  eligibility: 'conditions',
  decidedBy: 'Mori',
  decidedOn: '2024-04-01',
  until: '2025-03-31',
  reason: 'After a talk with the team',
  tier: 'open',
};

test('says what was decided, by whom, and that its time is over', async () => {
  await withProfile(someProfile({ eligibility: decision, eligibilityHistory: [decision] }), (profile) => (
    <EligibilitySection profile={profile} />
  ));
  const shown = await section('Rehire eligibility');
  expect(shown.getByText('May return with conditions')).toBeInTheDocument();
  expect(shown.getByText('Mori, 1 Apr 2024')).toBeInTheDocument();
  expect(shown.getByText('Out of date since 31 Mar 2025')).toBeInTheDocument();
  expect(shown.getByText('After a talk with the team')).toBeInTheDocument();
});

test('a reason above the reader’s tier is said to be hidden', async () => {
  const hidden = { ...decision, reason: null, tier: 'hr' };
  await withProfile(
    someProfile({ eligibility: hidden, eligibilityHistory: [hidden] }),
    (profile) => <EligibilitySection profile={profile} />,
    { preferences: { role: 'recruiter' } },
  );
  expect((await section('Rehire eligibility')).getByText('You may not read the reason.')).toBeInTheDocument();
});

test('a recruiter says who decided, and writes no reason for HR only', async () => {
  const { user, sent } = await withProfile(
    someProfile(),
    (profile) => <EligibilitySection profile={profile} />,
    { preferences: { role: 'recruiter' } },
  );
  await user.click((await section('Rehire eligibility')).getByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Please say who decided.')).toBeInTheDocument();
  await user.click(dialog.getByRole('combobox', { name: 'Who may read the reason' }));
  expect(
    (await screen.findAllByRole('option', { hidden: true })).map((each) => each.textContent),
  ).not.toContain('HR only');
  await user.keyboard('{Escape}');
  await user.click(dialog.getByLabelText('Decided by', { selector: 'input' }));
  await user.paste('Mori');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(sent).toEqual([
      {
        personId: someProfile().id,
        eligibility: expect.objectContaining({ decidedBy: 'Mori', tier: 'open' }),
      },
    ]),
  );
});

const standingNo = { ...decision, eligibility: 'no', until: null };

test.each([
  { role: 'recruiter', until: null, edits: false },
  { role: 'manager', until: null, edits: false },
  { role: 'recruiter', until: '2025-03-31', edits: true },
  { role: 'hr', until: null, edits: true },
] as const)(
  'a decision against a return, until $until, is changed by $role: $edits',
  async ({ role, until, edits }) => {
    const no = { ...standingNo, until };
    await withProfile(
      someProfile({ eligibility: no, eligibilityHistory: [no] }),
      (profile) => <EligibilitySection profile={profile} />,
      { preferences: { role } },
    );
    const shown = await section('Rehire eligibility');
    expect(shown.queryByRole('button', { name: 'Edit' }) !== null).toBe(edits);
    expect(shown.queryByText(/only HR can change it/) === null).toBe(edits);
  },
);
