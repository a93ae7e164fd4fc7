import { describe, expect, test } from 'vitest';
import { ImportOrigin } from '#data/imports/rows/importOrigin.ts';
import { updatePerson } from '#data/imports/rows/knownPerson.ts';
import { addPerson } from '#data/imports/rows/newPerson.ts';
import { customFieldId, type PersonId, personId } from '#shared/domain/ids.ts';
import type { PersonDraft, TenureDraft } from '#shared/domain/imports/personRow.ts';
import { noName } from '#shared/domain/names.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { all } from '#test/support/imports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

const day = (text: string): PlainDate => plainDate.parse(text);

const noTenure: TenureDraft = {
  startedOn: null,
  endedOn: null,
  department: null,
  title: null,
  grade: null,
  manager: null,
  employmentType: null,
  leaveReason: null,
};

const nothing: PersonDraft = {
  name: noName,
  recordId: null,
  birthDate: null,
  deceasedOn: null,
  language: null,
  externalId: null,
  emails: [],
  phones: [],
  messages: [],
  addresses: [],
  company: null,
  jobTitle: null,
  location: null,
  owner: null,
  doNotContact: null,
  keepInTouchDays: null,
  tenure: noTenure,
  tags: [],
  skills: [],
  orientations: [],
  openness: null,
  preferredForm: null,
  consents: [],
  membership: null,
  notes: [],
  custom: {},
};

async function world() {
  const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
  const field = await workspace.client.customFields.add({ name: 'Motto', type: 'text', options: [] });
  const { database, author } = workspace;
  const importId = author.ids.next();
  database.sqlite
    .prepare(
      `INSERT INTO imports (id, file_name, format, encoding, mapping, header, rows_read, created, updated, skipped,
        skipped_still_employed, failed, imported_at)
       VALUES (?, 'leavers.csv', 'csv', 'UTF-8', '{}', '[]', 0, 0, 0, 0, 0, 0, '2026-04-01T00:00:00.000Z')`,
    )
    .run(importId);
  const from = new ImportOrigin(importId, 'leavers.csv', 'en');
  return {
    workspace,
    motto: customFieldId.parse(field.id),
    add: async (draft: Partial<PersonDraft>): Promise<PersonId> =>
      await database.write('import.run', author, (unit) =>
        personId.parse(addPerson(unit, { ...nothing, ...draft }, from)),
      ),
    bring: async (id: PersonId, policy: 'fill' | 'update', draft: Partial<PersonDraft>): Promise<boolean> =>
      await database.write('import.run', author, (unit) =>
        updatePerson(unit, id, { ...nothing, ...draft }, policy, from),
      ),
    profile: async (id: PersonId) => await workspace.client.people.profile({ personId: id }),
    timeline: (id: PersonId) =>
      all(
        workspace,
        `SELECT i.kind, i.tier, i.subject, i.body, i.logged_by, i.occurred_at, p.direction
         FROM interactions i JOIN interaction_people p ON p.interaction_id = i.id WHERE p.person_id = '${id}'`,
      ),
  };
}

const everything = (motto: string): Partial<PersonDraft> => ({
  name: {
    familyName: '高梨',
    givenName: '陽菜',
    familyReading: 'タカナシ',
    givenReading: 'ヒナ',
    latinName: 'Hina Takanashi',
    preferredName: 'ひな',
    formerFamilyName: '白銀',
  },
  birthDate: day('1990-03-07'),
  deceasedOn: day('2026-03-01'),
  language: 'ja',
  externalId: 'A1',
  emails: ['a@mail.example', 'b@mail.example'],
  phones: ['+81 90 1234 5678'],
  messages: ['https://network.example/hina'],
  addresses: ['東京都千代田区丸の内1-1'],
  company: '架空商事',
  jobTitle: '主任',
  location: '東京',
  owner: 'Kai',
  doNotContact: true,
  keepInTouchDays: 90,
  tenure: {
    startedOn: day('2015-04-01'),
    endedOn: day('2021-03-31'),
    department: '営業部',
    title: '係長',
    grade: 'G3',
    manager: '上田 翼',
    employmentType: 'permanent',
    leaveReason: '転職',
  },
  tags: ['同期'],
  skills: ['SQL', 'Go'],
  orientations: [{ kind: 'mentor', strength: 3 }],
  openness: 'open',
  preferredForm: 'freelance',
  consents: [{ purpose: 'news', channel: 'email', state: 'granted' }],
  membership: { invitedOn: day('2021-04-01'), joinedOn: day('2021-05-01'), leftOn: null },
  notes: ['One\ntwo'],
  custom: { [customFieldId.parse(motto)]: 'Be kind' },
});

describe('somebody new', () => {
  test('is added with all that the row says', async () => {
    const { motto, add, profile, timeline } = await world();
    const id = await add(everything(motto));
    expect(await profile(id)).toMatchObject({
      ...everything(motto).name,
      birthDate: '1990-03-07',
      deceasedOn: '2026-03-01',
      language: 'ja',
      externalId: 'A1',
      contactPoints: [
        { channel: 'email', value: 'a@mail.example' },
        { channel: 'email', value: 'b@mail.example' },
        { channel: 'phone', value: '+81 90 1234 5678' },
        { channel: 'message', value: 'https://network.example/hina' },
        { channel: 'post', value: '東京都千代田区丸の内1-1' },
      ],
      company: '架空商事',
      jobTitle: '主任',
      location: '東京',
      owner: 'Kai',
      doNotContact: true,
      keepInTouch: { days: 90, segment: null },
      tenures: [everything(motto).tenure],
      tags: [{ name: '同期' }],
      skills: [{ name: 'Go' }, { name: 'SQL' }],
      orientations: [{ kind: 'mentor', strength: 3, source: 'survey', recordedOn: '2026-04-01' }],
      openness: { openness: 'open', form: 'freelance', recordedOn: '2026-04-01' },
      consents: [
        {
          purpose: 'news',
          channel: 'email',
          state: 'granted',
          basis: 'consent',
          evidence: 'From the imported file “leavers.csv”',
          decidedOn: '2026-04-01',
        },
      ],
      membership: { invitedOn: '2021-04-01', joinedOn: '2021-05-01', leftOn: null },
      custom: { [motto]: 'Be kind' },
      version: 1,
    });
    expect(timeline(id)).toEqual([
      {
        kind: 'note',
        tier: 'hr',
        subject: 'From “leavers.csv”',
        body: 'One\ntwo',
        logged_by: 'Test',
        occurred_at: '2026-04-01T00:00:00.000Z',
        direction: 'toAlumnus',
      },
    ]);
  });

  test('of a table of our own keeps the id of the record, where it is free', async () => {
    const { add } = await world();
    const recordId = personId.parse('01890a5d-ac96-774b-bcce-b302099a8057');
    expect(await add({ name: { ...noName, familyName: 'Ash' }, recordId })).toBe(recordId);
    expect(await add({ name: { ...noName, familyName: 'Ash' }, recordId })).not.toBe(recordId);
  });
});

describe('somebody known', () => {
  const bare = { name: { ...noName, familyName: '高梨' } };

  test.each(['fill', 'update'] as const)(
    'gets all that the row says where nothing stands yet (%s)',
    async (policy) => {
      const { motto, add, bring, profile, timeline } = await world();
      const [whole, filled] = [await add(everything(motto)), await add(bare)];
      expect(await bring(filled, policy, everything(motto))).toBe(true);
      const [wanted, found] = [await profile(whole), await profile(filled)];
      const ids = { id: wanted.id, version: wanted.version, tenures: [] };
      expect({ ...found, ...ids }).toEqual({ ...wanted, ...ids });
      expect(found.tenures.map(({ id: _id, ...facts }) => facts)).toEqual([everything(motto).tenure]);
      expect(timeline(filled)).toEqual(timeline(whole));
      expect(found.version).toBeGreaterThan(1);
    },
  );

  test.each(['fill', 'update'] as const)(
    'is as before where the row says nothing new (%s)',
    async (policy) => {
      const { motto, add, bring, profile } = await world();
      const id = await add(everything(motto));
      const before = await profile(id);
      expect(await bring(id, policy, everything(motto))).toBe(false);
      expect(await bring(id, policy, {})).toBe(false);
      expect(await profile(id)).toEqual(before);
    },
  );

  const other = (motto: string): Partial<PersonDraft> => ({
    name: { ...noName, familyName: '白銀', givenName: '翼' },
    birthDate: day('1991-01-01'),
    emails: ['c@mail.example'],
    phones: ['090-1234-5678', '+81 3 1234 5678'],
    company: '別の会社',
    owner: 'Ren',
    doNotContact: false,
    keepInTouchDays: 30,
    tenure: { ...noTenure, startedOn: day('2015-04-01'), endedOn: day('2022-03-31'), department: '開発部' },
    tags: ['友人'],
    orientations: [
      { kind: 'mentor', strength: 1 },
      { kind: 'return', strength: 2 },
    ],
    openness: 'no',
    consents: [
      { purpose: 'news', channel: 'email', state: 'withdrawn' },
      { purpose: 'jobs', channel: 'email', state: 'granted' },
    ],
    membership: { invitedOn: null, joinedOn: day('2021-06-01'), leftOn: day('2025-01-01') },
    notes: ['One\ntwo', 'Three'],
    custom: { [customFieldId.parse(motto)]: 'Be brave' },
  });

  test('keeps what stands, where only what is empty is filled', async () => {
    const { motto, add, bring, profile, timeline } = await world();
    const id = await add(everything(motto));
    expect(await bring(id, 'fill', other(motto))).toBe(true);
    const found = await profile(id);
    expect(found).toMatchObject({
      familyName: '高梨',
      givenName: '陽菜',
      birthDate: '1990-03-07',
      company: '架空商事',
      owner: 'Kai',
      doNotContact: true,
      keepInTouch: { days: 90 },
      openness: { openness: 'open', form: 'freelance' },
      membership: { invitedOn: '2021-04-01', joinedOn: '2021-05-01', leftOn: '2025-01-01' },
      custom: { [motto]: 'Be kind' },
    });
    expect(found.contactPoints).toHaveLength(5);
    expect(found.tenures).toMatchObject([{ endedOn: '2021-03-31', department: '営業部' }]);
    expect(found.tags.map(({ name }) => name).toSorted()).toEqual(['友人', '同期']);
    expect(found.orientations).toMatchObject([
      { kind: 'mentor', strength: 3 },
      { kind: 'return', strength: 2 },
    ]);
    expect(found.consents.map(({ purpose, state }) => `${purpose} ${state}`).toSorted()).toEqual([
      'jobs granted',
      'news granted',
    ]);
    expect(timeline(id)).toHaveLength(2);
  });

  test('is as the row says, where all is updated; nothing is emptied or taken away', async () => {
    const { motto, add, bring, profile } = await world();
    const id = await add(everything(motto));
    expect(await bring(id, 'update', other(motto))).toBe(true);
    const found = await profile(id);
    expect(found).toMatchObject({
      familyName: '白銀',
      givenName: '翼',
      familyReading: 'タカナシ',
      birthDate: '1991-01-01',
      deceasedOn: '2026-03-01',
      externalId: 'A1',
      company: '別の会社',
      jobTitle: '主任',
      owner: 'Ren',
      doNotContact: false,
      keepInTouch: { days: 30 },
      openness: { openness: 'no', form: 'freelance' },
      membership: { invitedOn: '2021-04-01', joinedOn: '2021-06-01', leftOn: '2025-01-01' },
      custom: { [motto]: 'Be brave' },
    });
    // The mobile number is there already, written internationally.
    expect(found.contactPoints.map(({ value }) => value)).toEqual([
      'a@mail.example',
      'b@mail.example',
      '+81 90 1234 5678',
      'https://network.example/hina',
      '東京都千代田区丸の内1-1',
      'c@mail.example',
      '+81 3 1234 5678',
    ]);
    expect(found.tenures).toMatchObject([
      { startedOn: '2015-04-01', endedOn: '2022-03-31', department: '開発部', title: '係長' },
    ]);
    expect(found.orientations.map(({ kind, strength }) => `${kind} ${strength}`)).toEqual([
      'return 2',
      'mentor 1',
    ]);
    expect(found.orientationHistory).toHaveLength(3);
    expect(found.consents.map(({ purpose, state }) => `${purpose} ${state}`).toSorted()).toEqual([
      'jobs granted',
      'news withdrawn',
    ]);
    expect(found.consentHistory).toHaveLength(3);
  });

  test('has another tenure by another start, and where the days can be of no one', async () => {
    const { add, bring, profile } = await world();
    const id = await add({ ...bare, tenure: { ...noTenure, startedOn: day('2010-01-01') } });
    await bring(id, 'fill', {
      tenure: { ...noTenure, startedOn: day('2020-01-01'), endedOn: day('2021-01-01') },
    });
    await bring(id, 'update', { tenure: { ...noTenure, endedOn: day('2005-01-01') } });
    await bring(id, 'update', { tenure: { ...noTenure, endedOn: day('2021-01-01'), title: 'Lead' } });
    const { tenures } = await profile(id);
    expect(tenures.map(({ startedOn, endedOn, title }) => [startedOn, endedOn, title])).toEqual(
      expect.arrayContaining([
        ['2010-01-01', null, null],
        ['2020-01-01', '2021-01-01', 'Lead'],
        [null, '2005-01-01', null],
      ]),
    );
    expect(tenures).toHaveLength(3);
  });

  test('was born before dying, and joined before leaving, whatever the row says', async () => {
    const { add, bring, profile } = await world();
    const id = await add({
      ...bare,
      birthDate: day('1990-01-01'),
      membership: { invitedOn: null, joinedOn: day('2020-01-01'), leftOn: null },
    });
    const draft = {
      deceasedOn: day('1980-01-01'),
      membership: { invitedOn: null, joinedOn: null, leftOn: day('2019-01-01') },
    };
    expect(await bring(id, 'update', draft)).toBe(false);
    expect(await profile(id)).toMatchObject({
      birthDate: '1990-01-01',
      deceasedOn: null,
      membership: { leftOn: null },
    });
  });

  test('may not be contacted as soon as a row says so', async () => {
    const { add, bring, profile } = await world();
    const id = await add(bare);
    expect(await bring(id, 'fill', { doNotContact: true })).toBe(true);
    expect(await bring(id, 'fill', { doNotContact: false })).toBe(false);
    expect((await profile(id)).doNotContact).toBe(true);
  });
});
