import { startOfDay, type TimeZone } from '#shared/domain/instant.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { DateField, DateTest } from '#shared/domain/segments/rule.ts';
import { spanFrom, spanTo } from '#shared/domain/segments/spans.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { facetRow, type Look, noFacetRow, part } from './sqlText.ts';

/** The day and zone in which a rule is read, and of how many people: see `Look`. */
export interface RuleDay {
  today: PlainDate;
  zone: TimeZone;
  look?: Look;
}

/** What a date test asks: days from and to, both included, null for no end; and whether nothing on record passes. */
interface Days {
  from: PlainDate | null;
  to: PlainDate | null;
  orNothing: boolean;
}

function daysOf(test: Exclude<DateTest, { test: 'empty' }>, today: PlainDate): Days {
  switch (test.test) {
    case 'between':
      return { from: test.from, to: test.to, orNothing: false };
    case 'last':
      return { ...spanTo(today, test.span), orNothing: false };
    case 'next':
      return { ...spanFrom(today, test.span), orNothing: false };
    case 'notLast':
      return { from: null, to: addDays(spanTo(today, test.span).from, -1), orNothing: true };
  }
}

/** Where the summary keeps each date; a moment counts on its day in the user's zone. */
export const dateColumns: Record<DateField, { column: string; moment: boolean }> = {
  startedOn: { column: 'started_on', moment: false },
  leftOn: { column: 'left_on', moment: false },
  invitedOn: { column: 'invited_on', moment: false },
  joinedOn: { column: 'joined_on', moment: false },
  nextDue: { column: 'next_due_on', moment: false },
  lastContact: { column: 'last_contact_at', moment: true },
  lastHeard: { column: 'last_heard_at', moment: true },
  addedOn: { column: 'created_at', moment: true },
  changedOn: { column: 'updated_at', moment: true },
};

/** A condition on a date, or on the day of a moment, of the person. */
export function dateSql(field: DateField, test: DateTest, day: RuleDay): SqlPart {
  const { column, moment } = dateColumns[field];
  if (test.test === 'empty') return part(`+s.${column} IS NULL`);
  const { orNothing, ...days } = daysOf(test, day.today);
  const within = moment ? momentsWithin(`+s.${column}`, days, day.zone) : daysWithin(`+s.${column}`, days);
  return orNothing
    ? { ...within, sql: `(+s.${column} IS NULL OR (${within.sql}))` }
    : { ...within, sql: `(+s.${column} IS NOT NULL AND ${within.sql})` };
}

/** The same for a date of a custom field, which the facets keep as text. */
export function facetDateSql(facet: string, test: DateTest, { today, look }: RuleDay): SqlPart {
  if (test.test === 'empty') return noFacetRow(look, facet);
  const { orNothing, ...days } = daysOf(test, today);
  const within = facetRow(look, facet, daysWithin('value', days));
  if (!orNothing) return within;
  const nothing = noFacetRow(look, facet);
  return part(`(${within.sql} OR ${nothing.sql})`, ...within.parameters, ...nothing.parameters);
}

type Ends = Omit<Days, 'orNothing'>;

const daysWithin = (column: string, { from, to }: Ends): SqlPart =>
  between(from === null ? null : [`${column} >= ?`, from], to === null ? null : [`${column} <= ?`, to]);

const momentsWithin = (column: string, { from, to }: Ends, zone: TimeZone): SqlPart =>
  between(
    from === null ? null : [`${column} >= ?`, startOfDay(from, zone)],
    to === null ? null : [`${column} < ?`, startOfDay(addDays(to, 1), zone)],
  );

function between(from: [string, string] | null, to: [string, string] | null): SqlPart {
  const ends = [from, to].filter((end) => end !== null);
  return part(ends.map(([sql]) => sql).join(' AND ') || '1', ...ends.map(([, value]) => value));
}
