import { describe, expect, test } from 'vitest';
import type { CustomField } from '#shared/contract/customFields.ts';
import { customFieldId } from '#shared/domain/ids.ts';
import type { ColumnMapping, ImportMapping, MappingTarget } from '#shared/domain/imports/mapping.ts';
import { PersonRows } from '#shared/domain/imports/personRow.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const today = plainDate.parse('2026-04-01');

/** Reads one row: each column's target with its cell. */
function read(
  columns: readonly (readonly [MappingTarget, string])[],
  more: Partial<ImportMapping> = {},
  fields: readonly CustomField[] = [],
) {
  const mapped = columns.map(([target], column): ColumnMapping => ({ ...target, column }));
  const rows = new PersonRows({ columns: mapped, ...more }, today, fields);
  return rows.parse(columns.map(([, cell]) => cell));
}

const named = [{ field: 'familyName' }, 'Ash'] as const;
const personOf = (...columns: (readonly [MappingTarget, string])[]) => read([named, ...columns]).person;
const problemOf = (...columns: (readonly [MappingTarget, string])[]) => read([named, ...columns]).problem;

describe('a row of many fields', () => {
  test('says when somebody was born and died', () => {
    const [born, died] = [
      { field: 'birthDate', dateOrder: 'mdy' },
      { field: 'deceasedOn', dateOrder: 'mdy' },
    ] as const;
    expect(personOf([born, '07/10/83'], [died, '1/2/2020'])).toMatchObject({
      birthDate: '1983-07-10',
      deceasedOn: '2020-01-02',
    });
    // Nobody who works was born in 2012.
    expect(personOf([born, '1/2/12']).birthDate).toBe('1912-01-02');
    expect(personOf([born, '1/2/05']).birthDate).toBe('2005-01-02');
    expect(personOf([born, '--03-07']).birthDate).toBeNull();
    expect(personOf([born, '令和元年5月1日']).birthDate).toBe('2019-05-01');
    expect(problemOf([born, '1/2/2020'], [died, '1/1/2020'])).toMatchObject({
      reason: 'endBeforeStart',
      field: 'deceasedOn',
    });
    expect(problemOf([died, '4/2/2026'])).toMatchObject({ reason: 'badDate', field: 'deceasedOn' });
    expect(problemOf([born, '5/1/2026'])).toMatchObject({ reason: 'badDate', field: 'birthDate' });
    expect(problemOf([born, 'spring'])).toMatchObject({
      reason: 'badDate',
      field: 'birthDate',
      value: 'spring',
    });
  });

  test('says a day in three columns, or in the first of two', () => {
    const born = { field: 'birthDate', dateOrder: 'ymd' } as const;
    expect(personOf([born, '1990'], [born, '3'], [born, '7']).birthDate).toBe('1990-03-07');
    expect(personOf([born, '1990'], [born, ''], [born, '7']).birthDate).toBeNull();
    expect(personOf([born, ''], [born, '1990-03-07']).birthDate).toBe('1990-03-07');
    expect(personOf([born, '1990-03-07'], [born, '1991-01-01']).birthDate).toBe('1990-03-07');
  });

  test('joins columns of one text, by what is said or by a space', () => {
    const [department, given] = [{ field: 'department' }, { field: 'givenName' }] as const;
    expect(
      personOf([department, '営業本部'], [department, ' '], [department, '第一課']).tenure.department,
    ).toBe('営業本部 第一課');
    expect(personOf([given, 'Anna'], [given, 'J']).name.givenName).toBe('Anna J');
    const joined = read([named, [department, 'A'], [department, 'B']], { joins: { department: ' / ' } });
    expect(joined.person.tenure.department).toBe('A / B');
    expect(personOf([department, 'A'], [department, 'A']).tenure.department).toBe('A');
  });

  test('joins the columns of each postal address', () => {
    const part = (nth: number) => ({ field: 'address', nth }) as const;
    const { person } = read(
      [named, [part(1), '1 Main Street'], [part(2), '2 Side Road'], [part(1), 'Springfield'], [part(2), '']],
      { joins: { address: ', ' } },
    );
    expect(person.addresses).toEqual(['1 Main Street, Springfield', '2 Side Road']);
    expect(personOf([{ field: 'address' }, '6'], [{ field: 'address' }, 'High Street']).addresses).toEqual([
      '6 High Street',
    ]);
  });

  test('takes what the values of a column stand for, in whichever case', () => {
    const values = { Full: 'permanent', Aush: 'temporary', nil: null };
    const type = { field: 'employmentType', values } as const;
    expect(
      ['full', 'ＡＵＳＨ', 'nil', 'Part-time'].map((cell) => personOf([type, cell]).tenure.employmentType),
    ).toEqual(['permanent', 'temporary', null, 'partTime']);
    const tags = { field: 'tags', values: { '* mine': null, VIP: 'Key contact' } } as const;
    expect(personOf([tags, '* mine ::: vip ::: Sales']).tags).toEqual(['Key contact', 'Sales']);
    const status = { field: 'status', values: { t: 'here', f: 'left' } } as const;
    expect(read([named, [status, 't']]).stillEmployed).toBe(true);
    expect(read([named, [status, 'f'], [{ field: 'endedOn' }, '']]).stillEmployed).toBe(false);
  });

  test('takes a constant where no column says it, and adds the words of lists', () => {
    const constants: ImportMapping['constants'] = [
      { field: 'owner', value: 'Kai' },
      { field: 'tags', value: 'Import; 2026' },
      { field: 'consent', value: 'yes', consent: { purpose: 'news', channel: 'email' } },
      { field: 'endedOn', value: '2026-03-31' },
    ];
    const columns = (owner: string, tags: string, end: string) =>
      [named, [{ field: 'owner' }, owner], [{ field: 'tags' }, tags], [{ field: 'endedOn' }, end]] as const;
    const { person } = read(columns('', 'Sales', ''), { constants });
    expect(person).toMatchObject({
      owner: 'Kai',
      tags: ['Sales', 'Import', '2026'],
      consents: [{ purpose: 'news', channel: 'email', state: 'granted' }],
      tenure: { endedOn: '2026-03-31' },
    });
    expect(read(columns('Ren', '', '2020-01-01'), { constants }).person).toMatchObject({
      owner: 'Ren',
      tags: ['Import', '2026'],
      tenure: { endedOn: '2020-01-01' },
    });
  });

  test('says what somebody wants and consents to', () => {
    const consent = (channel: 'email' | 'phone') =>
      ({ field: 'consent', consent: { purpose: 'events', channel } }) as const;
    expect(
      personOf(
        [{ field: 'orientation', orientation: 'mentor' }, '3'],
        [{ field: 'orientation', orientation: 'return' }, 'no'],
        [{ field: 'orientation' }, '交流; 復職'],
        [{ field: 'openness' }, '前向き'],
        [{ field: 'preferredForm' }, 'Part-time'],
        [consent('email'), '同意'],
        [consent('phone'), 'opt-out'],
        [{ field: 'doNotContact' }, 'いいえ'],
        [{ field: 'keepInTouchDays' }, '3 months'],
      ),
    ).toMatchObject({
      orientations: [
        { kind: 'mentor', strength: 3 },
        { kind: 'return', strength: 0 },
        { kind: 'exchange', strength: 2 },
      ],
      openness: 'open',
      preferredForm: 'partTime',
      consents: [
        { purpose: 'events', channel: 'email', state: 'granted' },
        { purpose: 'events', channel: 'phone', state: 'withdrawn' },
      ],
      doNotContact: false,
      keepInTouchDays: 90,
    });
  });

  test.each([
    [{ field: 'openness' }, 'perhaps later', 'notAnOption'],
    [{ field: 'preferredForm' }, 'any', 'notAnOption'],
    [{ field: 'orientation' }, 'golf', 'notAnOption'],
    [{ field: 'orientation', orientation: 'return' }, '9', 'notAnOption'],
    [{ field: 'consent', consent: { purpose: 'news', channel: 'email' } }, 'ask', 'notYesOrNo'],
    [{ field: 'doNotContact' }, 'ask', 'notYesOrNo'],
    [{ field: 'keepInTouchDays' }, 'often', 'notANumber'],
    [{ field: 'invitedOn' }, 'soon', 'badDate'],
    [{ field: 'tags' }, 'x'.repeat(61), 'tooLong'],
    [{ field: 'note' }, 'x'.repeat(20_001), 'tooLong'],
  ] as const)('is refused where %o is %s', (target, cell, reason) => {
    expect(problemOf([target, cell])).toMatchObject({ reason, field: target.field });
  });

  test('says when somebody was invited, joined and left', () => {
    const day = (field: 'invitedOn' | 'joinedOn' | 'leftNetworkOn', cell: string) =>
      [{ field }, cell] as const;
    expect(
      personOf(day('invitedOn', '2020-01-01'), day('joinedOn', '2020-02-01'), day('leftNetworkOn', ''))
        .membership,
    ).toEqual({ invitedOn: '2020-01-01', joinedOn: '2020-02-01', leftOn: null });
    expect(personOf(day('joinedOn', '')).membership).toBeNull();
    expect(problemOf(day('invitedOn', '2020-01-01'), day('joinedOn', '2019-01-01'))).toMatchObject({
      reason: 'endBeforeStart',
      field: 'joinedOn',
    });
  });

  test('keeps the lines of a note, and lists in the cell as they stand', () => {
    expect(personOf([{ field: 'note' }, 'One\r\n  two\u0000 \n'], [{ field: 'note' }, '-']).notes).toEqual([
      'One\n  two',
    ]);
    expect(personOf([{ field: 'skills' }, 'R/3\nSQL']).skills).toEqual(['R/3', 'SQL']);
    expect(personOf([{ field: 'skills' }, 'Go・SQL']).skills).toEqual(['Go', 'SQL']);
    expect(personOf([{ field: 'tags' }, 'a、b，c|a']).tags).toEqual(['a', 'b', 'c']);
  });

  test('takes a whole name where its parts are empty', () => {
    const columns = (family: string, given: string): (readonly [MappingTarget, string])[] => [
      [{ field: 'familyName' }, family],
      [{ field: 'givenName' }, given],
      [{ field: 'fullName', nameOrder: 'givenFamily' }, 'Ben Brook'],
    ];
    expect(read(columns('', '')).person.name).toMatchObject({ familyName: 'Brook', givenName: 'Ben' });
    expect(read(columns('', 'Anna')).person.name).toMatchObject({ familyName: null, givenName: 'Anna' });
  });

  test('reads the fields of the workspace from several columns', () => {
    const field = (name: string, type: CustomField['type']): CustomField => ({
      id: customFieldId.parse(`00000000-0000-7000-8000-0000000000${name}`),
      version: 1,
      name,
      type,
      options: [],
      archived: false,
    });
    const [motto, size] = [field('01', 'text'), field('02', 'number')];
    const target = ({ id }: CustomField) => ({ field: 'custom', customField: id }) as const;
    const { person } = read(
      [named, [target(motto), 'Be'], [target(motto), 'kind'], [target(size), ''], [target(size), '1,200']],
      {},
      [motto, size],
    );
    expect(person.custom).toEqual({ [motto.id]: 'Be kind', [size.id]: 1200 });
  });

  test('is taken as it stands where the mapping says so', () => {
    const columns = [
      named,
      [{ field: 'givenName' }, '-'],
      [{ field: 'company' }, 'N/A'],
      [{ field: 'phone' }, '090-1234-5678 / 03-1234-5678'],
      [{ field: 'email' }, 'anna at home'],
      [{ field: 'jobTitle' }, ''],
    ] as const;
    const exact = read(columns, { exact: true, phoneRegion: 'JP' });
    expect(exact.problem).toBeNull();
    expect(exact.person).toMatchObject({
      name: { givenName: '-' },
      company: 'N/A',
      phones: ['090-1234-5678 / 03-1234-5678'],
      emails: ['anna at home'],
      jobTitle: null,
    });
    expect(read(columns).person).toMatchObject({ name: { givenName: null }, company: null });
  });
});
