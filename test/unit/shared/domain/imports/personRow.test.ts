import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrder, type ImportField, importField, nameOrder } from '#shared/domain/imports/mapping.ts';
import { PersonRows } from '#shared/domain/imports/personRow.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const today = plainDate.parse('2026-04-01');

/** Reads one row whose cells are given by their fields. */
function parse(cells: Partial<Record<ImportField, string>>) {
  const columns = importField.options
    .filter((field) => cells[field] !== undefined)
    .map((field, column) => ({
      column,
      field,
      nameOrder: 'familyCommaGiven' as const,
      dateOrder: 'mdy' as const,
    }));
  return new PersonRows({ columns }, today).parse(columns.map(({ field }) => cells[field] ?? ''));
}

const named = { fullName: 'Ashdown, Anna' };

describe('a row', () => {
  test('becomes a person with a tenure', () => {
    const { person, problem, stillEmployed } = parse({
      fullName: ' Ashdown,  Anna   J ',
      externalId: '20001',
      email: 'Anna <anna@example.com>; a2@example.org',
      startedOn: '7/5/2011',
      endedOn: '6/16/2016',
      leaveReason: 'career change',
      employmentType: '契約社員',
      department: 'IT/IS',
    });
    expect(problem).toBeNull();
    expect(stillEmployed).toBe(false);
    expect(person).toMatchObject({
      name: { familyName: 'Ashdown', givenName: 'Anna J' },
      externalId: '20001',
      tenure: {
        startedOn: '2011-07-05',
        endedOn: '2016-06-16',
        department: 'IT/IS',
        employmentType: 'fixedTerm',
        leaveReason: 'career change',
        title: null,
      },
    });
  });

  test.each([
    [{ endedOn: '' }, true],
    [{ endedOn: 'N/A-StillEmployed' }, true],
    [{ endedOn: '12/31/9999' }, true],
    [{ endedOn: '', leaveReason: 'N/A-StillEmployed' }, true],
    [{ endedOn: '', status: 'Active' }, true],
    [{ status: '在籍中' }, true],
    [{ status: '休職（育児）' }, true],
    [{ endedOn: '', leaveReason: 'retiring' }, false],
    [{ endedOn: '', status: 'Terminated for Cause' }, false],
    [{ endedOn: '1/1/2020', status: 'Active' }, false],
    [{ status: '退職' }, false],
    [{ company: 'Elsewhere' }, false],
    [{ startedOn: '1/1/2020' }, false],
  ])('%o: still employed is %s', (cells, expected) => {
    expect(parse({ ...named, ...cells }).stillEmployed).toBe(expected);
  });

  test.each([
    [{ email: 'a@example.com' }, { reason: 'noName', field: null, value: '' }],
    [
      { fullName: ' - ', department: 'Sales' },
      { reason: 'noName', field: null, value: '' },
    ],
    [
      { ...named, startedOn: '13/5/2020' },
      { reason: 'badDate', field: 'startedOn', value: '13/5/2020' },
    ],
    [
      { ...named, startedOn: '1/2/2020', endedOn: '1/1/2020' },
      { reason: 'endBeforeStart', field: 'endedOn', value: '1/1/2020' },
    ],
    [
      { ...named, email: 'anna at home' },
      { reason: 'badEmail', field: 'email', value: 'anna at home' },
    ],
    [
      { ...named, department: 'x'.repeat(501) },
      { reason: 'tooLong', field: 'department', value: 'x'.repeat(500) },
    ],
  ])('%o is refused', (cells, problem) => {
    expect(parse(cells).problem).toEqual(problem);
  });

  test('with nothing in it is empty, and words for nothing leave fields open', () => {
    expect(parse({ fullName: ' ', department: '\u3000' }).empty).toBe(true);
    const { person, empty } = parse({ ...named, email: 'N/A', phone: 'なし', department: '-' });
    expect(empty).toBe(false);
    expect(person.emails).toEqual([]);
    expect(person.phones).toEqual([]);
    expect(person.tenure.department).toBeNull();
  });

  test('of somebody called Null or Na is somebody', () => {
    expect(parse({ familyName: 'Null', givenName: 'Na' }).person.name).toMatchObject({
      familyName: 'Null',
      givenName: 'Na',
    });
  });

  test('never throws, whatever its cells and its mapping', () => {
    const mapping = fc.array(
      fc.record({
        column: fc.nat(8),
        field: fc.constantFrom(...importField.options),
        nameOrder: fc.constantFrom(...nameOrder.options),
        dateOrder: fc.constantFrom(...dateOrder.options),
      }),
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1/2/2020', 'a@b.c', 'Last, First', '<', '令和'),
    );
    fc.assert(
      fc.property(mapping, fc.array(cell), (columns, cells) => {
        const { person, empty, problem } = new PersonRows({ columns }, today).parse(cells);
        const nobody = Object.values(person.name).every((part) => part === null);
        expect(nobody && problem === null).toBe(false);
        expect(empty && !nobody).toBe(false);
      }),
    );
  });
});
