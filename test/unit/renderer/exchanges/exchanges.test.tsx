import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BalancePage } from '#renderer/features/exchanges/BalancePage.tsx';
import { likelySide } from '#renderer/features/exchanges/entry/likelySide.ts';
import { KindsSection } from '#renderer/features/exchanges/kinds/KindsSection.tsx';
import { linesOf, problemOf, savedLines } from '#renderer/features/exchanges/kinds/kindLines.ts';
import { operationId, personId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { someInsights } from '../insights/someInsights.ts';
import { someId } from '../people/somePeople.ts';
import { someKinds } from './someKinds.ts';

const none = { alumnusGave: 0, companyGave: 0, alumnusAsked: 0, companyAsked: 0 };

const world =
  (sent: unknown[], people = 1) =>
  (os: ContractToAnswer) => ({
    segments: { list: os.segments.list.handler(() => []) },
    insights: { network: os.insights.network.handler(() => someInsights()) },
    exchanges: {
      kinds: os.exchanges.kinds.handler(() => someKinds),
      saveKinds: os.exchanges.saveKinds.handler(({ input }) => {
        sent.push(input.kinds);
        return { kinds: someKinds, operationId: operationId.parse(someId(900)) };
      }),
      balance: os.exchanges.balance.handler(({ input }) => {
        sent.push(input);
        return {
          whole: { ...none, alumnusGave: 2 },
          people,
          byKind: [{ ...none, kind: someKinds[2]?.id ?? 'talk', alumnusGave: 2 }],
          byYear: [{ ...none, year: 2025, alumnusGave: 2 }],
        };
      }),
      ofSegments: os.exchanges.ofSegments.handler(() => []),
      ofPeople: os.exchanges.ofPeople.handler(() => ({
        total: 1,
        people: [
          {
            ...none,
            alumnusGave: 2,
            personId: personId.parse(someId(1)),
            personName: { ...noName, familyName: '山田', givenName: '花子' },
            department: '営業部',
            lastOn: plainDate.parse('2025-03-01'),
          },
        ],
      })),
    },
  });

test('the balance says who gave how often, and leads to the people', async () => {
  await renderPage(<BalancePage />, { procedures: world([]) });
  expect(
    await screen.findByRole('heading', { name: 'With 1 person: they gave 2 times, we gave 0 times' }),
  ).toBeInTheDocument();
  const kinds = within(screen.getByRole('table', { name: 'By kind' }));
  expect(await kinds.findByText('Translation')).toBeInTheDocument();
  const link = await screen.findByRole('link', { name: '山田 花子' });
  expect(link.getAttribute('href')).toContain(`/alumni/${someId(1)}`);
});

test('without anything on record it says how to begin', async () => {
  await renderPage(<BalancePage />, { procedures: world([], 0) });
  expect(await screen.findByText(/Record what was given or asked/)).toBeInTheDocument();
});

test('the kinds are edited in one dialog: a new one, one turned to contributing, one taken out', async () => {
  const sent: unknown[] = [];
  const user = userEvent.setup();
  await renderPage(<KindsSection />, { procedures: world(sent) });
  expect(await screen.findByText('Counts as contributing: Referral')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getAllByRole('checkbox', { name: 'Counts as contributing' })[1] ?? document.body);
  await user.click(dialog.getByRole('button', { name: 'Take out Translation' }));
  await user.click(dialog.getByRole('button', { name: 'Add a kind' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('A kind needs a name.')).toBeInTheDocument();
  await user.click(dialog.getAllByRole('textbox', { name: 'Name of the kind' })[2] ?? document.body);
  await user.paste('Lecture');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual([
    { id: someId(701), name: null, contributes: true },
    { id: someId(702), name: 'A kindness', contributes: true },
    { id: null, name: 'Lecture', contributes: false },
  ]);
});

test('lines: the own word of the program is left to the language, names are compared as they are read', () => {
  const lines = linesOf(someKinds.slice(0, 2), (code) => (code === 'referral' ? 'Referral' : 'Favour'));
  expect(savedLines(lines).map(({ name }) => name)).toEqual([null, 'A kindness']);
  const [first, second] = lines;
  if (!(first && second)) throw new Error('no lines');
  expect(savedLines([{ ...second, name: '' }])).toEqual([
    { id: someId(702), contributes: false, name: null },
  ]);
  expect(problemOf(lines)).toBeNull();
  expect(problemOf([first, { ...second, name: 'ＲＥＦＥＲＲＡＬ' }])).toBe('twice');
});

test.each([
  ['toAlumnus', 'askReferral', 'companyAsked'],
  ['toAlumnus', 'help', 'companyGave'],
  ['fromAlumnus', 'askFavour', 'alumnusAsked'],
  ['fromAlumnus', 'reply', 'alumnusGave'],
  ['mutual', 'other', 'alumnusGave'],
] as const)('%s for %s most likely: %s', (direction, purpose, side) => {
  expect(likelySide({ direction, purpose })).toBe(side);
});
