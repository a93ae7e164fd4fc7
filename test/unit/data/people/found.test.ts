import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPeople } from '#data/people/list.ts';
import { bestMatches } from '#data/people/matches.ts';
import { setOf } from '#data/people/peopleSets.ts';
import { countSelection, selectedPeople } from '#data/people/selection.ts';
import { fold, wordsOf } from '#shared/domain/folding.ts';
import { writtenTogether } from '#shared/domain/names.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { draft } from '../interactions/someInteraction.ts';
import { askingAs, type CrowdPerson, drawCrowd, writeCrowd } from './crowd.ts';
import { addPeople } from './someone.ts';

/** What of a person the search reads for every reader. */
const textsOf = (person: CrowdPerson): (string | null)[] => [
  writtenTogether(person.name.familyName, person.name.givenName),
  writtenTogether(person.name.familyReading, person.name.givenReading),
  ...[person.name.latinName, person.name.preferredName, person.name.formerFamilyName],
  ...[person.company, person.jobTitle, person.location, person.externalId, person.email, person.phone],
  ...person.tenures.flatMap(({ department, title }) => [department, title]),
  ...[...person.tags, ...person.skills, person.text],
];

const notesFor = (person: CrowdPerson, role: string, actor: string): string[] =>
  person.notes
    .filter(({ deleted }) => !deleted)
    .filter(
      ({ tier, loggedBy }) =>
        tier === 'open' || (tier === 'hr' && role === 'hr') || (tier === 'owner' && loggedBy === actor),
    )
    .flatMap(({ subject, body }) => [subject, body]);

/** Whether every typed word is found: in the data of the person, or, from two letters on, in notes. */
function finds(person: CrowdPerson, typed: string, role: string, actor: string): boolean {
  const facts = textsOf(person).map((text) => fold(text ?? ''));
  const notes = notesFor(person, role, actor).map(fold);
  return wordsOf(fold(typed)).every((word) =>
    (word.length === 1 ? facts : [...facts, ...notes]).some((text) => text.includes(word)),
  );
}

describe('the search', () => {
  test('finds whom a plain look at everything that the reader may see finds, in every order and selection', async () => {
    const workspace = await openTestWorkspace();
    const crowd = drawCrowd(80, 7);
    const { ids } = await writeCrowd(workspace, crowd);
    const texts = crowd.flatMap((person) => [
      ...textsOf(person).filter((text) => text !== null),
      ...person.notes.flatMap(({ subject, body }) => [subject, body]),
    ]);
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 12 }))
      .map(([text, at, length]) => {
        const letters = [...text];
        const from = at % Math.max(1, letters.length);
        return letters.slice(from, from + length).join('');
      });
    const typed = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    let someFound = 0;
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom('hr' as const, 'recruiter' as const),
        fc.constantFrom('Aoki', 'Baba', 'Nobody'),
        (search, role, actor) => {
          fc.pre(wordsOf(fold(search)).length > 0);
          const asking = askingAs(role, actor);
          const expected = ids.filter((_, index) => {
            const person = crowd[index];
            return person !== undefined && finds(person, search, role, actor);
          });
          if (expected.length > 0) someFound += 1;
          for (const sort of ['match', 'name', 'tags'] as const) {
            const question = { search, filter: null, sort, descending: false, offset: 0, limit: 500 };
            const { total, people } = listPeople(workspace.database, asking, question);
            expect(people.map(({ id }) => id).sort()).toEqual([...expected].sort());
            expect(total).toBe(expected.length);
          }
          const except = expected.slice(0, 1);
          const selection = { type: 'all' as const, search, filter: null, except };
          expect(selectedPeople(workspace.database, asking, selection)).toEqual(expected.slice(1));
          expect(countSelection(workspace.database, asking, selection)).toBe(expected.slice(1).length);
        },
      ),
      { numRuns: 400 },
    );
    expect(someFound).toBeGreaterThan(200);
  });

  test('shows the best matches first', async () => {
    const workspace = await openTestWorkspace();
    const { client, database } = workspace;
    const added = await addPeople(workspace, [
      { familyName: 'Other', givenName: 'Z', email: 'mori@mail.example' },
      { familyName: 'Komori', givenName: 'B' },
      { familyName: 'Morita', givenName: 'B' },
      { familyName: 'Moriarty', givenName: 'A' },
      { familyName: '森', familyReading: 'もり', latinName: 'Mori' },
      { familyName: 'Nobody', givenName: 'A' },
    ]);
    const { id } = added[5] ?? {};
    if (id === undefined) throw new Error('nobody was added');
    await client.interactions.log(draft([id], { subject: 'Memo', body: 'Talked about memorial day' }));
    const names = async (search: string) => {
      const question = { search, filter: null, sort: 'match' as const, descending: false };
      const { people } = await client.people.list({ ...question, offset: 0, limit: 100 });
      return people.map(({ familyName }) => familyName);
    };
    expect(await names('mori')).toEqual(['森', 'Moriarty', 'Morita', 'Komori', 'Other', 'Nobody']);
    expect(await names('もり')).toEqual(['森']);
    expect(await names('m')).toEqual(['Moriarty', 'Morita', '森', 'Komori', 'Other']);

    const { reader } = askingAs('hr');
    const best = (limit: number) => bestMatches(database.sqlite, reader, 'mori', null, limit);
    expect(best(6).more).toBe(false);
    expect(best(5)).toMatchObject({ more: true, seqs: [5, 4, 3, 2, 1] });
    expect(bestMatches(database.sqlite, reader, 'mori', setOf([2, 3]), 2)).toEqual({
      seqs: [3, 2],
      more: false,
    });
  });
});
