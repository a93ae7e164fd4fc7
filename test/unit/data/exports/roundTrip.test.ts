import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportedPeople } from '#data/exports/people/exportedPeople.ts';
import type { ExportedPerson } from '#shared/domain/exports/exportedPerson.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { importFile } from '#test/support/imports.ts';
import { openTestWorkspace, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { addPeople, someTenure } from '../people/someone.ts';
import { addAnyPeople, anyPeople } from './anyPeople.ts';
import { addYamada, exporting } from './exporting.ts';

/** Everybody with what tables and cards hold of them, the workspace's own fields by their names. */
function everybody({ database: { sqlite } }: TestWorkspace) {
  const ids: PersonId[] = sqlite
    .prepare<[], string>('SELECT id FROM people ORDER BY id')
    .pluck()
    .all()
    .map((id) => personId.parse(id));
  const names = new Map(
    sqlite.prepare<[], [string, string]>('SELECT id, name FROM custom_fields').raw(true).all(),
  );
  return exportedPeople(sqlite, ids).map(({ custom, consents, updatedAt: _, ...person }) => ({
    ...person,
    consents: consents.map((word) => Object.values(word).join(' ')).toSorted(),
    custom: Object.fromEntries(Object.entries(custom).map(([id, value]) => [names.get(id), value])),
  }));
}

async function crowd(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  // Telephone numbers come back in the form in which the import keeps them.
  await addYamada(workspace, ['+81 90 1234 5678', '+81 3 1234 5678']);
  await addPeople(workspace, [
    { familyName: "O'Brien", givenName: 'Anna "Ann"', tenure: someTenure({ startedOn: '2020-01-01' }) },
    { familyName: '=1+1', givenName: '@home', email: 'a@example.com' },
    // Two of one name, and nothing else to tell them apart.
    {
      familyName: 'Smith',
      givenName: 'John',
      tenure: someTenure({ startedOn: '2001-01-01', endedOn: '2002-01-01' }),
    },
    {
      familyName: 'Smith',
      givenName: 'John',
      tenure: someTenure({ startedOn: '2001-01-01', endedOn: '2003-01-01' }),
    },
    { latinName: 'Madonna' },
    // A couple that shares an address.
    { familyName: 'Abe', givenName: 'Ken', email: 'abe@example.com' },
    { familyName: 'Abe', givenName: 'Ken', email: 'abe@example.com' },
  ]);
  return workspace;
}

async function carriedOver(source: TestWorkspace, order: Parameters<typeof exporting>[1], ending: string) {
  const { path } = await exporting(source, { ...order, path: join(temporaryFolder(), `people.${ending}`) });
  const target = await openTestWorkspace();
  const summary = await importFile(target, path, { leaversOnly: false });
  expect(summary.failures).toEqual([]);
  return target;
}

describe.each(language.options)('what is exported in %s and imported into an empty workspace', (lang) => {
  test.each([
    ['csv', 'utf-8'],
    ['csv', 'cp932'],
    ['xlsx', 'utf-8'],
  ] as const)('is the same as %s in %s', async (format, encoding) => {
    const source = await crowd();
    const target = await carriedOver(source, { format, encoding, language: lang }, format);
    expect(everybody(target)).toEqual(everybody(source));
  });
});

test.each([
  ['csv', 'utf-8'],
  ['csv', 'cp932'],
  ['xlsx', 'utf-8'],
] as const)('whoever they are, as %s in %s', async (format, encoding) => {
  await fc.assert(
    fc.asyncProperty(
      anyPeople(encoding === 'cp932'),
      fc.constantFrom(...language.options),
      async (people, lang) => {
        const source = await openTestWorkspace();
        await addAnyPeople(source, people);
        const target = await carriedOver(source, { format, encoding, language: lang }, format);
        expect(everybody(target)).toEqual(everybody(source));
        await Promise.all([source.context.session.close(), target.context.session.close()]);
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
});

/** What a card has a place for. */
const onCard = ({
  id,
  name,
  contacts,
  company,
  jobTitle,
  birthDate,
  tags,
}: Pick<ExportedPerson, 'id' | 'name' | 'contacts' | 'company' | 'jobTitle' | 'birthDate' | 'tags'>) => ({
  id,
  name,
  contacts,
  company,
  jobTitle,
  birthDate,
  tags,
});

test('cards bring back what they have a place for', async () => {
  const source = await crowd();
  const target = await carriedOver(source, { format: 'vcf' }, 'vcf');
  // Of somebody with a Latin name alone a card has nothing but the name to show.
  const withParts = ({ name }: { name: PersonName }) => name.familyName !== null;
  expect(everybody(target).filter(withParts).map(onCard)).toEqual(
    everybody(source).filter(withParts).map(onCard),
  );
});
