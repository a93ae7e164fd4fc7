import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LapsingConsentsPage } from '#renderer/features/consents/LapsingConsentsPage.tsx';
import { RetentionPage } from '#renderer/features/retention/RetentionPage.tsx';
import { operationId, personId, retentionRuleId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const hanako = personId.parse('00000000-0000-7000-8000-000000000001');
const rule = retentionRuleId.parse('00000000-0000-7000-8000-000000000002');
const operation = operationId.parse('00000000-0000-7000-8000-000000000003');
const personName = { ...noName, familyName: 'Yamada', givenName: 'Hanako' };
const ends = plainDate.parse('2026-08-01');

test('plans that who is picked is asked again for each consent that ends', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  await renderPage(<LapsingConsentsPage />, {
    preferences: { role: 'hr' },
    procedures: (os) => ({
      consents: {
        lapsing: os.consents.lapsing.handler(() => ({
          total: 1,
          people: [
            {
              personId: hanako,
              personName,
              consents: [
                { purpose: 'news', channel: 'email', basis: 'consent', validUntil: ends },
                { purpose: 'events', channel: 'phone', basis: 'consent', validUntil: ends },
              ],
              askOn: null,
            },
          ],
        })),
      },
      bulk: {
        // biome-ignore lint/suspicious/useAwait: it answers as a stream does
        run: os.bulk.run.handler(async function* ({ input }) {
          asked.push(input.action);
          yield { type: 'done', operationId: operation, changed: 1, unchanged: 0, leftOut: 0 };
        }),
      },
    }),
  });
  await user.click(await screen.findByRole('checkbox', { name: /^Select .*Yamada/ }));
  await user.click(screen.getByRole('button', { name: 'Plan to ask again' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Plan to ask again' }));
  await screen.findByText('2 follow-ups added.');
  expect(asked).toEqual([
    expect.objectContaining({ type: 'requestConsent', purpose: 'news', channel: 'email' }),
    expect.objectContaining({ type: 'requestConsent', purpose: 'events', channel: 'phone' }),
  ]);
});

test('keeps nobody without a reason', async () => {
  const user = userEvent.setup();
  const kept: unknown[] = [];
  await renderPage(<RetentionPage />, {
    preferences: { role: 'hr' },
    procedures: (os) => ({
      retention: {
        rules: os.retention.rules.handler(() => [
          {
            ...{ id: rule, version: 1, name: 'Left long ago' },
            ...{ yearsSinceLeaving: 10, yearsSinceContact: null, spareMembers: true },
          },
        ]),
        proposals: os.retention.proposals.handler(() => ({
          total: 1,
          people: [
            {
              ...{ personId: hanako, personName, rules: [rule] },
              ...{ leftOn: plainDate.parse('2010-03-31'), lastContactAt: null },
            },
          ],
        })),
        holds: os.retention.holds.handler(() => ({ total: 0, holds: [] })),
        hold: os.retention.hold.handler(({ input }) => {
          kept.push(input);
          return { operationId: operation };
        }),
      },
    }),
  });
  expect(await screen.findByText('left 10 years ago or more, not a member')).toBeInTheDocument();
  await user.click(await screen.findByRole('checkbox', { name: /^Select .*Yamada/ }));
  await user.click(screen.getByRole('button', { name: 'Keep until…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  expect(within(dialog).getByText('Please say why.')).toBeInTheDocument();
  expect(kept).toEqual([]);
  await user.click(within(dialog).getByRole('textbox', { name: 'Reason' }));
  await user.paste('A claim is open');
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(kept).toEqual([expect.objectContaining({ reason: 'A claim is open' })]));
});
