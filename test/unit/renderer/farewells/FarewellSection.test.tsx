import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FarewellSection } from '#renderer/features/farewells/person/FarewellSection.tsx';
import type { FarewellInShort } from '#shared/contract/farewells.ts';
import { personId, tenureId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Language, Role } from '#shared/domain/vocabulary.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someId } from '../people/somePeople.ts';

const day = (text: string) => plainDate.parse(text);
const person = personId.parse(someId(1));

const held: FarewellInShort = {
  tenureId: tenureId.parse(someId(2)),
  lastDay: day('2026-03-31'),
  department: 'Sales',
  title: 'Manager',
  plan: { settled: 6, steps: 6 },
  conversation: 'finished',
  told: {
    heldOn: day('2026-03-20'),
    heldBy: 'Mio',
    reasons: ['growth', 'pay'],
    valued: ['colleagues'],
    recommendScore: 9,
    hidden: [],
  },
  thanks: 'given',
  given: { givenBy: 'Mio', givenOn: day('2026-03-31') },
};
const planned: FarewellInShort = {
  ...held,
  tenureId: tenureId.parse(someId(3)),
  lastDay: day('2026-05-31'),
  department: null,
  title: null,
  plan: { settled: 2, steps: 6 },
  conversation: 'draft',
  told: null,
  thanks: 'none',
  given: null,
};

/** Shows the section of a person with these farewells; `asked` counts how often they were asked for. */
async function show(
  farewells: readonly FarewellInShort[],
  { role = 'hr', language = 'en' }: { role?: Role; language?: Language } = {},
) {
  const asked: unknown[] = [];
  await renderPage(<FarewellSection personId={person} />, {
    preferences: { role, language },
    procedures: (os) => ({
      farewells: {
        ofPerson: os.farewells.ofPerson.handler(({ input }) => {
          asked.push(input);
          return [...farewells];
        }),
      },
    }),
  });
  return asked;
}

/** What each line of the section says, by its term. */
async function facts(name = 'Farewell', place = 0) {
  const section = within(await screen.findByRole('region', { name }));
  const one = within(section.getAllByRole('listitem')[place] ?? document.body);
  const words = one.getAllByRole('definition').map((each) => each.textContent);
  return Object.fromEntries(one.getAllByRole('term').map((term, at) => [term.textContent, words[at]]));
}

test('tells of each farewell what was said and who gave thanks, with the way to its page', async () => {
  await show([planned, held]);
  expect(await facts('Farewell', 1)).toEqual({
    Conversation: '20 Mar 2026, with Mio',
    Reasons: 'Growth and next step, Pay and conditions',
    'What they valued': 'Colleagues',
    'Would recommend us': '9 of 10',
    Thanks: expect.stringContaining('31 Mar 2026, Mio'),
  });
  expect(await facts('Farewell', 0)).toMatchObject({
    Plan: '2 of 6 steps settled',
    Conversation: 'Begun, not finished',
  });
  const link = screen.getByRole('link', { name: 'Last day 31 Mar 2026' });
  expect(link).toHaveAttribute('href', `/farewells/${held.tenureId}`);
  expect(screen.getByText('Sales · Manager')).toBeVisible();
});

test('a part that is not for the reader is said to be hidden, and one in which nothing was said is left out', async () => {
  const said = { heldOn: day('2026-03-20'), heldBy: 'Mio', reasons: [], valued: [], recommendScore: null };
  await show([{ ...held, told: { ...said, hidden: ['reasons', 'feedback'] } }]);
  const shown = await facts();
  expect(shown).toMatchObject({ Reasons: 'Not for your role', 'Would recommend us': 'Not for your role' });
  expect(Object.keys(shown)).not.toContain('What they valued');
});

test('in Japanese', async () => {
  await show([held], { language: 'ja' });
  expect(await screen.findByRole('region', { name: 'お別れ' })).toBeVisible();
});

test('recruiters see nothing of it, and nothing is asked for', async () => {
  const asked = await show([held], { role: 'recruiter' });
  expect(screen.queryByRole('region')).toBeNull();
  expect(asked).toEqual([]);
});

test('of who has none there is no section', async () => {
  const asked = await show([]);
  await expect.poll(() => asked.length).toBe(1);
  expect(screen.queryByRole('region')).toBeNull();
});

test('says so when it can not be read, with a way to try again', async () => {
  await renderPage(<FarewellSection personId={person} />, {
    procedures: (os) => ({
      farewells: {
        ofPerson: os.farewells.ofPerson.handler(({ errors }) => {
          throw errors.WORKSPACE_NOT_OPEN();
        }),
      },
    }),
  });
  const section = within(await screen.findByRole('region', { name: 'Farewell' }));
  expect(section.getByRole('button', { name: 'Try again' })).toBeVisible();
});
