import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ConsentSection } from '#renderer/features/people/profile/consent/ConsentSection.tsx';
import { PrivacySection } from '#renderer/features/privacy/PrivacySection.tsx';
import type { ConsentTerm } from '#shared/contract/consents.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { operationId } from '#shared/domain/ids.ts';
import { addMonths, plainDate } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { section, withProfile } from '../people/profile/withProfile.tsx';
import { someProfile } from '../people/somePeople.ts';

const operation = operationId.parse('00000000-0000-7000-8000-000000000003');

/** The settings about privacy over a workspace that keeps what is set, which is told in `set`. */
async function settings(first: ConsentTerm, preferences: Partial<Preferences> = {}) {
  const set: ConsentTerm[] = [];
  let term = first;
  await renderPage(<PrivacySection />, {
    preferences,
    procedures: (os) => ({
      consents: {
        term: os.consents.term.handler(() => term),
        setTerm: os.consents.setTerm.handler(({ input }) => {
          set.push(input);
          term = input;
          return { operationId: operation };
        }),
      },
    }),
  });
  return { set, user: userEvent.setup() };
}

test('HR says for how many months; what is typed on the way is not kept', async () => {
  const { set, user } = await settings({ months: 24 });
  const months = await screen.findByRole('textbox', { name: 'Months' });
  expect(months).toHaveValue('24');
  await user.clear(months);
  await user.type(months, '36');
  expect(set).toEqual([]);
  await user.keyboard('{Enter}');
  expect(await screen.findByText('From now on a consent is proposed to hold for 36 months.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(set).toEqual([{ months: 36 }]);
});

test('what is beyond the range is said to be so and not kept', async () => {
  const { set, user } = await settings({ months: 24 });
  const months = await screen.findByRole('textbox', { name: 'Months' });
  for (const typed of ['0', '121']) {
    await user.clear(months);
    await user.type(months, typed);
    await user.tab();
    expect(months).toBeInvalid();
    expect(screen.getByText('From 1 to 120 months.')).toBeVisible();
  }
  expect(set).toEqual([]);
});

test('a consent may hold until it is withdrawn, in Japanese as well', async () => {
  const { set, user } = await settings({ months: 24 }, { language: 'ja' });
  const limited = await screen.findByRole('switch', { name: /^同意に期限を設ける/ });
  expect(screen.getByRole('textbox', { name: '月数' })).toHaveValue('24');
  await user.click(limited);
  expect(await screen.findByText('今後、同意は撤回されるまで有効として入力されます。')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('textbox', { name: '月数' })).not.toBeInTheDocument());
  expect(screen.getByText('設けない場合、同意は撤回されるまで有効です。')).toBeVisible();
  await user.click(limited);
  expect(await screen.findByRole('textbox', { name: '月数' })).toHaveValue('24');
  expect(set).toEqual([{ months: null }, { months: 24 }]);
});

test('others than HR find nothing of it', async () => {
  await settings({ months: 24 }, { role: 'manager' });
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
});

const recording = z.object({
  consents: z.tuple([z.looseObject({ decidedOn: plainDate, validUntil: plainDate.nullable() })]),
});

/** What is recorded in the form when its days are left as they are proposed. */
async function recorded(consentTerm: ConsentTerm) {
  const { user, sent } = await withProfile(someProfile(), (profile) => <ConsentSection profile={profile} />, {
    consentTerm,
  });
  await user.click((await section('Consent')).getByRole('button', { name: 'Record' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('checkbox', { name: 'Community news' }));
  await user.click(dialog.getByRole('checkbox', { name: 'Email' }));
  await waitFor(() => expect(dialog.getByRole('button', { name: 'Save' })).toBeEnabled());
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  return recording.parse(sent[0]).consents[0];
}

test('the form proposes the end that the workspace says', async () => {
  const { decidedOn, validUntil } = await recorded({ months: 6 });
  expect(validUntil).toBe(addMonths(decidedOn, 6));
});

test('and none where a consent holds until it is withdrawn', async () => {
  expect((await recorded({ months: null })).validUntil).toBeNull();
});
