import { describe, expect, test } from 'vitest';
import { ColumnEvidence } from '#shared/domain/imports/columnEvidence.ts';
import { findHeaderRow } from '#shared/domain/imports/headerRow.ts';
import { fieldOfHeader } from '#shared/domain/imports/headerWords.ts';
import { proposeMapping } from '#shared/domain/imports/proposal.ts';

const propose = (table: Record<string, string[]>) => {
  const columns = Object.entries(table).map(([header, values]) => {
    const evidence = new ColumnEvidence(2026);
    for (const value of values) evidence.add(value);
    return { header, evidence };
  });
  const headers = Object.keys(table);
  return Object.fromEntries(
    proposeMapping(columns, 2026).columns.map(({ column, field, nameOrder, dateOrder }) => [
      headers[column],
      [field, nameOrder, dateOrder].filter((part) => part !== undefined).join(' '),
    ]),
  );
};

describe('a header', () => {
  test.each([
    ['Employee_Name', 'fullName'],
    ['First Name', 'givenName'],
    ['DateofTermination', 'endedOn'],
    ['ＥｍｐＩＤ', 'externalId'],
    ['氏名', 'fullName'],
    ['氏名（カナ）', 'fullReading'],
    ['フリガナ', 'fullReading'],
    ['ﾌﾘｶﾞﾅ(姓)', 'familyReading'],
    ['セイ', 'familyReading'],
    ['メイ', 'givenReading'],
    ['名カナ', 'givenReading'],
    ['姓', 'familyName'],
    ['所属', 'department'],
    ['入社年月日', 'startedOn'],
    ['退職理由', 'leaveReason'],
    ['社員番号', 'externalId'],
    ['上長', 'manager'],
    ['メールアドレス', 'email'],
    ['DOB', 'birthDate'],
    ['生年月日', 'birthDate'],
    ['Email 2', 'email'],
    ['Phone 3', 'phone'],
    ['LinkedIn URL', 'message'],
    ['備考', 'note'],
    ['スキル', 'skills'],
    ['担当者', 'owner'],
    ['連絡不可', 'doNotContact'],
  ])('%s means %s', (header, field) => {
    expect(fieldOfHeader(header)?.field).toBe(field);
  });

  test.each(['DeptID', 'PositionID', 'ManagerID', 'EmpStatusID', 'Termd', 'Zip', '会社名カナ', ''])(
    '%s means nothing to us',
    (header) => expect(fieldOfHeader(header)).toBeNull(),
  );
});

describe('the proposal', () => {
  test('takes each field once, and the values have a say', () => {
    expect(
      propose({
        Title: ['Mr', 'Ms'],
        'Full Name': ['Anna Ashdown', 'Hugo Holloway'],
        Manager: ['1001', '1002'],
        'Hire Date': ['3/4/2020', '25/12/2020'],
        'Start Date': ['2020-01-01', '2020-01-02'],
        Email: ['a@example.com', 'b@example.com'],
        'Work Email': ['c@example.com', ''],
      }),
    ).toEqual({
      'Full Name': 'fullName givenFamily',
      'Hire Date': 'startedOn dmy',
      Email: 'email',
      'Work Email': 'email',
    });
  });

  test('reads all dates of a file in one order, also where none of them settles it', () => {
    const dates = { 'Full Name': ['A B'], 'Start Date': ['3/4/2010'], 'End Date': ['5/6/2020', '1/2/2009'] };
    expect(propose(dates)).toMatchObject({ 'Start Date': 'startedOn mdy', 'End Date': 'endedOn mdy' });
    expect(propose({ ...dates, Review: ['13/12/1980'] })).toMatchObject({
      'Start Date': 'startedOn dmy',
      'End Date': 'endedOn dmy',
    });
  });

  test('finds names and addresses by their values alone', () => {
    expect(
      propose({ A: ['1', '2'], B: ['Ashdown, Anna', 'Ellery,Elena'], C: ['a@example.com', 'b@example.com'] }),
    ).toEqual({ B: 'fullName familyCommaGiven', C: 'email' });
    expect(propose({ 対象: ['高梨 陽菜', '白銀 翔'], 所属: ['営業部', '開発部'] })).toEqual({
      対象: 'fullName familyGiven',
      所属: 'department',
    });
  });

  test('takes the name whole or in parts, not both', () => {
    const parts = { 氏名: ['高梨 陽菜'], 姓: ['高梨'], 名: ['陽菜'] };
    expect(propose(parts)).toEqual({ 姓: 'familyName', 名: 'givenName' });
    expect(propose({ 姓: ['高梨'], 名前: ['陽菜'] })).toEqual({ 姓: 'familyName', 名前: 'givenName' });
  });

  test('takes the readings family name first', () => {
    expect(propose({ 氏名: ['高梨 陽菜'], フリガナ: ['タカナシ ヒナ'] })).toEqual({
      氏名: 'fullName familyGiven',
      フリガナ: 'fullReading familyGiven',
    });
  });

  test('reads a list of contacts as what people do now', () => {
    const contacts = {
      Name: ['Anna Ashdown'],
      Company: ['Elsewhere'],
      Position: ['Chemist'],
      Department: ['Lab'],
    };
    expect(propose(contacts)).toEqual({
      Name: 'fullName givenFamily',
      Company: 'company',
      Position: 'jobTitle',
    });
    expect(propose({ ...contacts, 'Exit Date': ['2020-01-01'] })).toMatchObject({
      Position: 'title',
      Department: 'department',
    });
  });
});

describe('the header row', () => {
  test('is found below a preamble', () => {
    const rows = [
      ['Notes:'],
      ['Exported on 1 May'],
      [''],
      ['First Name', 'Last Name', 'Company'],
      ['A', 'B', 'C'],
    ];
    expect(findHeaderRow(rows, 2026)).toBe(3);
  });

  test('is the first row of the usual width where no word is known, and none where that row is data', () => {
    expect(
      findHeaderRow(
        [
          ['x', 'y'],
          ['1', '2'],
          ['3', '4'],
        ],
        2026,
      ),
    ).toBe(0);
    expect(
      findHeaderRow(
        [
          ['Anna', 'a@example.com'],
          ['Ben', 'b@example.com'],
        ],
        2026,
      ),
    ).toBeNull();
    expect(findHeaderRow([], 2026)).toBeNull();
  });
});
