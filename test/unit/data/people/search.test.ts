import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BulkAction } from '#shared/contract/bulk.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { draft } from '../interactions/someInteraction.ts';
import { addPeople, namesFound, someTenure } from './someone.ts';

describe('the search', () => {
  test('finds any part of every part of a name, in both scripts', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, [
      {
        familyName: '髙橋',
        givenName: '美咲',
        familyReading: 'タカハシ',
        givenReading: 'ミサキ',
        formerFamilyName: '渡邊',
        latinName: 'Misaki Takahashi',
      },
      { familyName: 'Müller', givenName: 'Zoë', preferredName: 'Zo' },
      { familyName: '林', givenName: '一' },
    ]);
    const takahashi = ['髙橋 美咲'];
    for (const typed of [
      '高',
      '髙橋',
      '橋',
      'たかはし',
      'ﾀｶ',
      'かはし',
      'みさ',
      '美',
      '渡辺',
      'takaha',
      'SAKI',
    ]) {
      expect([typed, await namesFound(workspace, typed)]).toEqual([typed, takahashi]);
    }
    for (const typed of ['muller', 'ller', 'ZOE', 'ü', 'z']) {
      expect([typed, await namesFound(workspace, typed)]).toEqual([typed, ['Müller Zoë']]);
    }
    expect(await namesFound(workspace, '林')).toEqual(['林 一']);
    expect(await namesFound(workspace, '高林')).toEqual([]);
  });

  test('takes a Japanese name with and without the space between its parts', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, [
      { familyName: '山田', givenName: '太郎', familyReading: 'やまだ', givenReading: 'たろう' },
      { familyName: '山田', givenName: '花子' },
    ]);
    for (const typed of ['山田太郎', '山田 太郎', '太郎　山田', '田太', 'ヤマダタロウ']) {
      expect([typed, await namesFound(workspace, typed)]).toEqual([typed, ['山田 太郎']]);
    }
  });

  test('finds email, company, department and title, and wants every word', async () => {
    const workspace = await openTestWorkspace();
    const [anna] = await addPeople(workspace, [
      {
        familyName: 'Smith',
        givenName: 'Anna',
        email: 'anna.smith+x@mail.example',
        tenure: someTenure({ department: 'R&D (営業部)', title: 'Lead' }),
      },
      { familyName: 'Smith', givenName: 'Ben' },
    ]);
    if (anna === undefined) throw new Error('nobody was added');
    await workspace.client.people.update({ ...anna, personId: anna.id, company: '株式会社アオゾラ' });
    for (const typed of [
      'smith+x@',
      'mail.ex',
      'r&d',
      '営業',
      'smith lead',
      'anna 会社 あおぞら',
      '(営業部)',
    ]) {
      expect([typed, await namesFound(workspace, typed)]).toEqual([typed, ['Smith Anna']]);
    }
    expect(await namesFound(workspace, 'ben lead')).toEqual([]);
    expect(await namesFound(workspace, 'smith')).toEqual(['Smith Anna', 'Smith Ben']);
    expect(await namesFound(workspace, '  ')).toEqual(['Smith Anna', 'Smith Ben']);
  });

  test('follows a corrected name', async () => {
    const workspace = await openTestWorkspace();
    const [person] = await addPeople(workspace, [{ familyName: 'Smith' }]);
    if (person === undefined) throw new Error('nobody was added');
    await workspace.client.people.update({ ...person, personId: person.id, familyName: 'Jones' });
    expect(await namesFound(workspace, 'smith')).toEqual([]);
    expect(await namesFound(workspace, 'jones')).toEqual(['Jones']);
  });

  test('is not misled by signs that mean something to the index', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, [{ familyName: "O'Neil", givenName: 'NOT' }, { familyName: 'Li' }]);
    for (const typed of ['"', '*', 'NEAR(', "o'n", 'not', '-', 'a" OR "b', '{x} : y', '\u0000', '^']) {
      expect(Array.isArray(await namesFound(workspace, typed))).toBe(true);
    }
    expect(await namesFound(workspace, "O'N")).toEqual(["O'Neil NOT"]);
  });

  test('finds a text by any of its parts of 1 to 12 letters, in any width and case', async () => {
    const workspace = await openTestWorkspace();
    const letter = fc.constantFrom(
      ...['あ', 'ガ', 'パ', 'ッ', 'ー', 'ﾀ', 'ﾊﾞ', '髙', '橋', '𠮷', '邊', 'ヶ', '々'],
      ...['a', 'B', 'é', 'Ł', 'ß', 'Ｚ', '9', '-', '.', '&', "'", '@', ' ', '・', '(', '/', '"', '*'],
    );
    const written = fc.array(letter, { minLength: 1, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(written, fc.nat(), fc.integer({ min: 1, max: 12 }), async (letters, seed, length) => {
        const name = letters.join('').trim();
        fc.pre(name !== '');
        const [person] = await addPeople(workspace, [{ familyName: letters.join('') }]);
        const from = seed % letters.length;
        const part = letters.slice(from, from + length).join('');
        for (const typed of [part, part.toUpperCase(), part.normalize('NFKC'), part.normalize('NFD')]) {
          const { people } = await workspace.client.people.list({
            search: typed,
            sort: 'name',
            descending: false,
            offset: 0,
            limit: 500,
          });
          expect(people.map(({ id }) => id)).toContain(person?.id);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('words of labels', () => {
  const label = async ({ client }: TestWorkspace, people: PersonId[], action: BulkAction) => {
    for await (const event of await client.bulk.run({ selection: { type: 'some', people }, action })) {
      if (event.type === 'done') return event.operationId;
    }
    return null;
  };
  const tag = (...names: string[]): BulkAction => ({ type: 'addLabels', kind: 'tag', names });

  async function withTwo() {
    const workspace = await openTestWorkspace();
    const [anna, ben] = await addPeople(workspace, [{ familyName: 'Anna' }, { familyName: 'Ben' }]);
    if (anna === undefined || ben === undefined) throw new Error('nobody was added');
    return { workspace, anna: anna.id, ben: ben.id };
  }

  test('are found beside words of names and of notes', async () => {
    const { workspace, anna, ben } = await withTwo();
    await workspace.client.interactions.log(draft([anna, ben], { subject: '契約の更新', body: 'see Ｃarl' }));
    await label(workspace, [anna], tag('Berlin choir', '合唱団'));
    await label(workspace, [anna], { type: 'addLabels', kind: 'skill', names: ['Go'] });
    for (const typed of ['berlin 契約', '契約 唱', 'o carl', '合唱 erli go carl', 'anna choir 更新 carl g']) {
      expect([typed, await namesFound(workspace, typed)]).toEqual([typed, ['Anna']]);
    }
    for (const typed of ['ben choir 更新', 'berlinchoir 契約', 'berlin 契約 paris', 'paris carl']) {
      expect([typed, await namesFound(workspace, typed)]).toEqual([typed, []]);
    }
    await expectSound(workspace);
  });

  test('are no longer found once the label is taken away, or given by an operation that is taken back', async () => {
    const { workspace, anna, ben } = await withTwo();
    await workspace.client.interactions.log(draft([anna, ben], { subject: 'renewal', body: '' }));
    const given = await label(workspace, [anna, ben], tag('Choir'));
    expect(await namesFound(workspace, 'choir renewal')).toEqual(['Anna', 'Ben']);
    await label(workspace, [ben], { type: 'removeLabels', kind: 'tag', names: ['Choir'] });
    expect(await namesFound(workspace, 'choir renewal')).toEqual(['Anna']);
    if (given === null) throw new Error('nobody was given a label');
    const undo = { operationId: given, personId: null, keepLater: true };
    for await (const _ of await workspace.client.history.revert(undo));
    expect(await namesFound(workspace, 'choir renewal')).toEqual([]);
    await expectSound(workspace);
  });
});
