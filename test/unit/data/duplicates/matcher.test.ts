import { describe, expect, test } from 'vitest';
import { PeopleMatcher } from '#data/duplicates/matcher.ts';
import { Turns } from '#data/longWork/turns.ts';
import { likelyFrom, surelyFrom } from '#shared/contract/duplicates.ts';
import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import { type PersonDraft, PersonRows } from '#shared/domain/imports/personRow.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { writeCompared } from '#test/support/comparedPeople.ts';
import { dirtyPeople } from '#test/support/dirtyPeople.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { someone } from '../../shared/domain/duplicates/people.ts';

const day = plainDate.parse('2026-04-01');
const nobody = new PersonRows({ columns: [{ column: 0, field: 'familyName' }] }, day).parse(['x']).person;

/** A row of a file that says the same. */
function rowOf(written: Parameters<typeof someone>[0] | ComparedPerson): PersonDraft {
  const person = 'tenures' in written ? written : someone(written);
  const { name, externalId, emails, phones, addresses, birthDate, company, tenures } = person;
  const known = { name, externalId, birthDate, company };
  const lists = { emails: [...emails], phones: [...phones], addresses: [...addresses] };
  return { ...nobody, ...known, ...lists, tenure: { ...nobody.tenure, ...tenures[0] } };
}

async function matcherOver(people: readonly ComparedPerson[]) {
  const workspace = await openTestWorkspace();
  const ids = await writeCompared(workspace, people);
  const matcher = await PeopleMatcher.load(workspace.database.sqlite, new Turns(undefined));
  return { workspace, ids, matcher };
}

const ken = { familyName: '佐藤', givenName: '健', familyReading: 'さとう', givenReading: 'けん' };
const margaret = { familyName: 'Featherstone', givenName: 'Margaret', birthDate: '1980-05-12' };

describe('a row against the workspace', () => {
  test('the same external id is certain, with its reasons', async () => {
    const { matcher, ids } = await matcherOver([someone({ ...ken, externalId: 'E0042' })]);
    const [found] = matcher.match(rowOf({ ...ken, externalId: 'e0042' }));
    expect(found).toMatchObject({ personId: ids[0], score: 1 });
    expect(found?.reasons[0]).toMatchObject({
      field: 'externalId',
      agreement: 'same',
      here: 'e0042',
      there: 'E0042',
    });
  });

  test('an id that went to somebody else is not', async () => {
    const { matcher } = await matcherOver([
      someone({ ...ken, externalId: 'E0042', birthDate: '1980-05-12' }),
    ]);
    const [found] = matcher.match(
      rowOf({ familyName: '高橋', givenName: '美咲', externalId: 'E0042', birthDate: '1999-01-30' }),
    );
    expect(found?.score ?? 0).toBeLessThan(1);
  });

  test('the same mailbox is certain with the name, and without it is not', async () => {
    const { matcher, ids } = await matcherOver([someone({ ...ken, email: 'sato@example.jp' })]);
    const same = matcher.match(rowOf({ familyName: 'Sato', givenName: 'Ken', email: 'Sato@example.jp' }));
    expect(same).toMatchObject([{ personId: ids[0], score: 1 }]);
    expect(matcher.match(rowOf({ familyName: '佐藤', givenName: '花子', email: 'sato@example.jp' }))).toEqual(
      [],
    );
  });

  test('a number that a household shares is not', async () => {
    const { matcher } = await matcherOver([someone({ ...ken, phone: '03-5550-0100' })]);
    expect(matcher.match(rowOf({ ...ken, phone: '+81 3 5550 0100' }))).toMatchObject([{ score: 1 }]);
    expect(matcher.match(rowOf({ familyName: '佐藤', givenName: '裕子', phone: '0355500100' }))).toEqual([]);
  });

  test('a slip is likely, a namesake with another birthday is nobody', async () => {
    const { matcher, ids } = await matcherOver([someone(margaret)]);
    const [slip] = matcher.match(rowOf({ ...margaret, familyName: 'Fetherstone' }));
    expect(slip?.personId).toBe(ids[0]);
    expect(slip?.score).toBeGreaterThanOrEqual(likelyFrom);
    expect(matcher.match(rowOf({ ...margaret, birthDate: '1971-09-30' }))).toEqual([]);
  });

  test('the surest first, three at most', async () => {
    const bad = { ...margaret, givenName: 'Margret' };
    const people = [bad, bad, margaret, bad].map(someone);
    const { matcher, ids } = await matcherOver(people);
    const found = matcher.match(rowOf(margaret));
    expect(found).toHaveLength(3);
    expect(found[0]?.personId).toBe(ids[2]);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test('people who were removed are not looked at', async () => {
    const { workspace, ids } = await matcherOver([someone({ ...ken, externalId: 'E0042' })]);
    workspace.database.sqlite.prepare("UPDATE people SET deleted_at = '2026-01-01' WHERE id = ?").run(ids[0]);
    const matcher = await PeopleMatcher.load(workspace.database.sqlite, new Turns(undefined));
    expect(matcher.match(rowOf({ ...ken, externalId: 'E0042' }))).toEqual([]);
  });

  test.each(['en', 'ja'] as const)('dirty rows find whose they are (%s)', async (language) => {
    const slips = { mostPerPerson: 1, mostSlipsPerField: 2, mostSlipsPerRecord: 3 };
    const records = dirtyPeople({ seed: 9, language, people: 300, duplicates: 150, ...slips });
    const known = new Map<number, ComparedPerson>();
    const rows: typeof records = [];
    for (const record of records) {
      if (known.has(record.entity)) rows.push(record);
      else known.set(record.entity, record.person);
    }
    const { matcher, ids } = await matcherOver([...known.values()]);
    const entities = [...known.keys()];
    let [right, wrong] = [0, 0];
    for (const { person, entity } of rows) {
      const [best] = matcher.match(rowOf(person));
      if (best === undefined) continue;
      if (entities[ids.indexOf(best.personId)] === entity) right += 1;
      else if (best.score >= surelyFrom) wrong += 1;
    }
    expect(right / rows.length).toBeGreaterThan(0.95);
    expect(wrong).toBe(0);
  });
});

describe('a row against earlier rows of the same file', () => {
  test('by what identifies a person alone', async () => {
    const { matcher } = await matcherOver([]);
    matcher.add('new', rowOf({ ...ken, email: 'ken@example.jp', birthDate: '1980-05-12' }));
    expect(matcher.match(rowOf({ ...ken, email: 'KEN@example.jp' }))).toMatchObject([
      { personId: 'new', score: 1 },
    ]);
    expect(matcher.match(rowOf({ ...ken, birthDate: '1980-05-12' }))).toEqual([]);
    expect(matcher.match(rowOf({ familyName: '高橋', givenName: '美咲', email: 'ken@example.jp' }))).toEqual(
      [],
    );
  });

  test('somebody of the workspace is found by what the import has just added', async () => {
    const { matcher, ids } = await matcherOver([someone({ ...ken, externalId: 'E0042' })]);
    const [known = ''] = ids;
    matcher.add(known, rowOf({ ...ken, externalId: 'E0042', email: 'ken@example.jp' }));
    expect(matcher.match(rowOf({ ...ken, email: 'ken@example.jp' }))).toMatchObject([
      { personId: known, score: 1 },
    ]);
  });
});
