import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnProfile } from '#shared/contract/importPlan.ts';
import { importProfileId } from '#shared/domain/ids.ts';
import { type ImportField, type ImportMapping, importField } from '#shared/domain/imports/mapping.ts';
import { PersonRows } from '#shared/domain/imports/personRow.ts';
import { columnsOfKind, knownKinds, recogniseKind } from '#shared/domain/imports/profiles/knownKinds.ts';
import { movedMapping, profileFor } from '#shared/domain/imports/profiles/ownProfiles.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const today = plainDate.parse('2026-04-01');

describe('a kind of file', () => {
  test.each([
    ['linkedin', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'],
    ['googleContacts', 'First Name,Middle Name,Last Name,Phonetic First Name,Labels,E-mail 1 - Value'],
    ['googleContactsOld', 'Name,Given Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Value'],
    ['outlook', 'Title,First Name,Last Name,Company,Business Street,Business Phone,E-mail Address'],
    ['outlook', '姓,名,敬称,会社名,番地 (会社),会社電話,電子メール アドレス'],
    ['thunderbird', 'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email'],
    ['thunderbird', '姓,名,表示名,ニックネーム,メールアドレス,別のメールアドレス'],
    ['smartHr', '社員番号,姓,名,姓（ヨミガナ）,名（ヨミガナ）,入社年月日'],
    ['freee', '従業員番号,姓,名,姓カナ,名カナ,入社日'],
    ['workday', 'Employee ID,Worker,Termination Date'],
    ['bambooHr', 'Employee #,"Last name, First name",Hire Date,Termination Type'],
    ['sap', 'Personnel Number,Last name,First name,Entry Date,Leaving Date'],
    ['sap', 'STATUS,USERID,FIRSTNAME,LASTNAME,HIREDATE'],
  ])('%s is known by %s', (name, header) => {
    const headers = header.split(/,(?! )/);
    expect(recogniseKind(headers)?.name).toBe(name);
    expect(recogniseKind(headers.toReversed().map((text) => text.toUpperCase()))?.name).toBe(name);
  });

  test('is not known by what many files have', () => {
    for (const header of [
      ['First Name', 'Last Name', 'Email'],
      ['姓', '名', 'メールアドレス'],
      ['Name'],
      [''],
    ]) {
      expect(recogniseKind(header)).toBeNull();
    }
  });

  test('says what its numbered columns are', () => {
    const kind = knownKinds.find(({ name }) => name === 'googleContacts');
    if (kind === undefined) throw new Error('no such kind');
    const header = ['E-mail 12 - Value', 'E-mail 12 - Label', 'Phone 1 - Value', 'Favourite colour'];
    const columns = columnsOfKind(kind, header);
    expect([...columns]).toEqual([
      [0, { field: 'email' }],
      [1, null],
      [2, { field: 'phone' }],
    ]);
  });
});

const profile = (name: string, header: string[], mapping: ImportMapping): OwnProfile => ({
  id: importProfileId.parse(`00000000-0000-7000-8000-0000000000${name}`),
  version: 1,
  name,
  header,
  definition: { reading: {}, mapping, leaversOnly: true, onDuplicate: 'skip' },
});

const nameAndMail: ImportMapping = {
  columns: [
    { column: 0, field: 'fullName', nameOrder: 'familyGiven' },
    { column: 2, field: 'email' },
  ],
};

describe("a profile of the workspace's own", () => {
  const payroll = profile('01', ['Who', 'Pay', 'Mail'], nameAndMail);

  test('is known by the headers it reads, wherever they stand', () => {
    const found = profileFor([payroll], ['MAIL ', 'Other', 'ｗｈｏ']);
    expect(found?.profile.name).toBe('01');
    expect(found?.mapping.columns).toEqual([
      { column: 0, field: 'email' },
      { column: 2, field: 'fullName', nameOrder: 'familyGiven' },
    ]);
    expect(profileFor([payroll], ['Who', 'Pay'])).toBeNull();
    expect(profileFor([profile('02', ['Who'], { columns: [] })], ['Who'])).toBeNull();
  });

  test('is the nearest of several, of two alike the newer', () => {
    const near = profile('03', ['Who', 'Mail', 'Phone'], {
      columns: [{ column: 0, field: 'fullName' }],
    });
    expect(profileFor([payroll, near], ['Who', 'Mail', 'Phone'])?.profile.name).toBe('03');
    expect(profileFor([payroll, near], ['Who', 'Pay', 'Mail'])?.profile.name).toBe('01');
    expect(
      profileFor([payroll, { ...payroll, id: near.id, name: 'newer' }], ['Who', 'Mail'])?.profile.name,
    ).toBe('newer');
  });

  test('tells columns of one name apart by their order, and nameless ones by their place', () => {
    const twice = profile('04', ['Mail', '', 'Mail'], {
      columns: [
        { column: 1, field: 'fullName' },
        { column: 2, field: 'email' },
      ],
    });
    expect(movedMapping(twice, ['Mail', '', 'x', 'Mail'])?.columns).toEqual([
      { column: 1, field: 'fullName' },
      { column: 3, field: 'email' },
    ]);
    expect(movedMapping(twice, ['Mail', 'x', 'Mail'])).toBeNull();
  });

  test('reads the same people from a file whose columns stand otherwise', () => {
    const fields = importField.options.filter(
      (field): field is Exclude<ImportField, 'custom'> => field !== 'custom',
    );
    const cell = fc.oneof(
      fc.constantFrom('Ash', '1990-03-07', '090-1234-5678', 'a@mail.example', 'yes', '3', 'a; b', ''),
      fc.string(),
    );
    const columns = fc.uniqueArray(fc.tuple(fc.constantFrom(...fields), cell, fc.nat()), {
      minLength: 1,
      selector: ([field]) => field,
    });
    fc.assert(
      fc.property(columns, fc.array(fc.nat(), { maxLength: 5 }), (row, others) => {
        const header = row.map(([field]) => field);
        const kept = profile('05', header, { columns: row.map(([field], column) => ({ column, field })) });
        const moved = [
          ...row.map(([field, text, place]) => ({ header: String(field), text, place })),
          ...others.map((place, index) => ({
            header: `other ${index} ${'x'.repeat(index)}`,
            text: 'x',
            place,
          })),
        ].toSorted((a, b) => a.place - b.place);
        const mapping = movedMapping(
          kept,
          moved.map((each) => each.header),
        );
        expect(mapping).not.toBeNull();
        if (mapping === null) return;
        const there = new PersonRows(mapping, today).parse(moved.map(({ text }) => text));
        const here = new PersonRows(kept.definition.mapping, today).parse(row.map(([, text]) => text));
        expect(there.person).toEqual(here.person);
        expect(there.problem).toEqual(here.problem);
      }),
    );
  });
});
