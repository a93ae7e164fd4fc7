import type { Membership } from '../../contract/personProfile.ts';
import { type PlainDate, yearOf } from '../plainDate.ts';
import { tidiedValue } from './cellText.ts';
import { type DateCell, parseDateCell } from './dateCells.ts';
import type { ImportField } from './mapping.ts';
import type { RowReading } from './rowReading.ts';
import { saysStillHere, statusOf } from './stillHere.ts';

const none: DateCell = { kind: 'none' };
const partOfDay = /^\d{1,4}$/;
/** Address books write a birthday without its year so, or in the year 1604. */
const withoutYear = /^(?:--\d\d|0000-|1604-)/;

/** Nobody who works is younger, so that two digits of a birth year are of the last century if need be. */
const youngest = 25;

/**
 * What the columns of a day say, null where the mapping has none: the first that says anything, or year, month and
 * day of three columns together. What is no day fails the row.
 */
function dateCell(row: RowReading, field: ImportField, thisYear: number): DateCell | null {
  const sources = row.sources(field);
  const [first, ...others] = sources;
  if (first === undefined) return null;
  const order = first.target.dateOrder ?? 'ymd';
  let text = row.read(first);
  if (others.length > 0) {
    const columns = sources.filter(({ constant }) => !constant);
    const parts = columns.map((source) => row.read(source));
    if (parts.length === 3 && parts.every((part) => part === '' || partOfDay.test(part))) {
      text = parts.includes('') ? '' : parts.join('-');
    } else text = parts.find((part) => part !== '') ?? '';
    if (text === '')
      text = sources.map((source) => row.read(source)).find((_, at) => sources[at]?.constant) ?? '';
  }
  if (text === '') return none;
  const read = parseDateCell(text, order, thisYear);
  if (read.kind === 'bad') row.fail('badDate', field, read.text);
  return read;
}

function day(row: RowReading, field: ImportField, thisYear: number): PlainDate | null {
  const read = dateCell(row, field, thisYear);
  return read?.kind === 'date' ? read.date : null;
}

/** Birthday and day of death; neither lies ahead, and nobody was born after dying. */
export function lifeOf(
  row: RowReading,
  today: PlainDate,
): { birthDate: PlainDate | null; deceasedOn: PlainDate | null } {
  if (row.sources('birthDate').length + row.sources('deceasedOn').length === 0) return unknownLife;
  const born = withoutYear.test(row.cell('birthDate'))
    ? null
    : day(row, 'birthDate', yearOf(today) - youngest);
  const died = day(row, 'deceasedOn', yearOf(today));
  if (born !== null && born > today) row.fail('badDate', 'birthDate', row.cell('birthDate'));
  if (died !== null && died > today) row.fail('badDate', 'deceasedOn', row.cell('deceasedOn'));
  if (born !== null && died !== null && born > died) {
    row.fail('endBeforeStart', 'deceasedOn', row.cell('deceasedOn'));
  }
  return { birthDate: born, deceasedOn: died };
}

const unknownLife = { birthDate: null, deceasedOn: null };

/** Invited, joined and left, in this order; null where none is said. */
export function membershipOf(row: RowReading, thisYear: number): Membership | null {
  const invitedOn = day(row, 'invitedOn', thisYear);
  const joinedOn = day(row, 'joinedOn', thisYear);
  const leftOn = day(row, 'leftNetworkOn', thisYear);
  if (invitedOn === null && joinedOn === null && leftOn === null) return null;
  const before = (earlier: PlainDate | null, later: PlainDate | null): boolean =>
    earlier !== null && later !== null && later < earlier;
  if (before(invitedOn, joinedOn)) row.fail('endBeforeStart', 'joinedOn', row.cell('joinedOn'));
  if (before(joinedOn, leftOn) || before(invitedOn, leftOn)) {
    row.fail('endBeforeStart', 'leftNetworkOn', row.cell('leftNetworkOn'));
  }
  return { invitedOn, joinedOn, leftOn };
}

/** First and last day in the company, and whether the row is of somebody who is still there. */
export function stayOf(
  row: RowReading,
  thisYear: number,
): { startedOn: PlainDate | null; endedOn: PlainDate | null; stillEmployed: boolean } {
  const start = dateCell(row, 'startedOn', thisYear);
  const end = dateCell(row, 'endedOn', thisYear);
  const startedOn = start?.kind === 'date' ? start.date : null;
  const endedOn = end?.kind === 'date' ? end.date : null;
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
    row.fail('endBeforeStart', 'endedOn', row.cell('endedOn'));
  }
  return {
    startedOn,
    endedOn,
    stillEmployed: end?.kind !== 'bad' && endedOn === null && saysHere(row, end?.kind),
  };
}

/**
 * Whether the row without an end date is of somebody still here. The status decides, then the words in the end
 * date or the reason; an empty end date means so where the file has such a column and no reason is given.
 */
function saysHere(row: RowReading, end: DateCell['kind'] | undefined): boolean {
  const status = statusOf(row.cell('status'));
  if (status !== null) return status === 'here';
  const reason = row.cell('leaveReason');
  if (end === 'stillHere' || saysStillHere(reason)) return true;
  return end === 'none' && tidiedValue(reason) === null;
}
