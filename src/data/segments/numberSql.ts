import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { NumberField, NumberTest } from '#shared/domain/segments/rule.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { holdsForNobody, part } from './sqlText.ts';

const daysPerYear = 365.25;

const counts = {
  tenures: '+s.tenure_count',
  interactions: '+s.interaction_count',
  givenByAlumnus: '+s.given_by_alumnus',
  givenByCompany: '+s.given_by_company',
} as const satisfies Partial<Record<NumberField, string>>;

/** A condition on a number of the person. */
export function numberSql(field: NumberField, test: NumberTest, today: PlainDate): SqlPart {
  if (field === 'tenureYears') return tenureSql(test, today);
  if (field === 'yearsSinceLeaving') return sinceLeavingSql(test, today);
  if (test.test === 'empty') return holdsForNobody;
  return numberWithin(counts[field], test);
}

/** Whether a number, not null, lies between the ends. */
export function numberWithin(
  expression: string,
  { from, to }: Extract<NumberTest, { test: 'between' }>,
): SqlPart {
  const ends = [
    ...(from === null ? [] : [part(`${expression} >= ?`, from)]),
    ...(to === null ? [] : [part(`${expression} <= ?`, to)]),
  ];
  if (ends.length === 0) return part(`${expression} IS NOT NULL`);
  return part(
    `(${expression} IS NOT NULL AND ${ends.map(({ sql }) => sql).join(' AND ')})`,
    ...ends.flatMap(({ parameters }) => parameters),
  );
}

/** Ended tenures are counted already; one that goes on is counted to today, so both must be looked at. */
function tenureSql(test: NumberTest, today: PlainDate): SqlPart {
  if (test.test === 'empty') return part('(+s.tenure_days IS NULL AND +s.here_since IS NULL)');
  return numberWithin(yearsHere(today), test);
}

/** The years a person was here up to that day; NULL where none is known. */
export const yearsHere = (today: PlainDate): string => `
  iif(+s.tenure_days IS NULL AND +s.here_since IS NULL, NULL, (coalesce(+s.tenure_days, 0)
    + coalesce(max(0, julianday('${today}') - julianday(+s.here_since)), 0)) / ${daysPerYear})`;

/** Asked of the day itself, which is cheaper than counting the days of each. */
function sinceLeavingSql(test: NumberTest, today: PlainDate): SqlPart {
  if (test.test === 'empty') return part('(+s.left_on IS NULL OR +s.left_on > ?)', today);
  const latest = test.from === null ? today : addDays(today, -fewestDays(test.from));
  const left = part('+s.left_on IS NOT NULL AND +s.left_on <= ?', latest);
  if (test.to === null) return { ...left, sql: `(${left.sql})` };
  const earliest = addDays(today, -(fewestDays(test.to, (years, end) => years > end) - 1));
  return part(`(${left.sql} AND +s.left_on >= ?)`, ...left.parameters, earliest);
}

/** About two thousand years: nobody left before. */
const mostDays = 700_000;

/** The fewest whole days that make so many years, or more than so many. */
function fewestDays(
  years: number,
  reached: (years: number, end: number) => boolean = (some, end) => some >= end,
): number {
  let days = Math.min(Math.max(Math.floor(years * daysPerYear) - 1, 0), mostDays);
  while (days < mostDays && !reached(days / daysPerYear, years)) days += 1;
  return days;
}
