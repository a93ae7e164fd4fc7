import type { TimeZone } from '#shared/domain/instant.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { contributingKinds } from '../exchanges/kinds.ts';
import { momentsOf } from './bounds.ts';
import { bitsFrom, type DayBits, firstIndex } from './dayBits.ts';

/** What people did themselves in a time: person and moment. */
export const fromAlumniSql = `
  SELECT person_id, occurred_at FROM interaction_people
  WHERE present = 1 AND occurred_at >= ? AND occurred_at < ? AND direction IN ('fromAlumnus', 'mutual')`;

/** What people gave on the days of a time: person, day and kind. */
export const giftsSql = `
  SELECT person_id, happened_on, kind FROM exchanges
  WHERE party = 'alumnus' AND act = 'gave' AND happened_on BETWEEN ? AND ?`;

export interface Actions {
  /** The days in whose 12 months the person took part. */
  active: Map<string, DayBits>;
  /** The days in whose 12 months the person gave of a kind that counts as contributing. */
  contributing: Map<string, DayBits>;
}

/** For which of the days a moment or a date lies within the 12 months to it. */
function windowsAround<T extends string>(
  windows: readonly { since: T; before: T }[],
): (at: string) => DayBits {
  const count = windows.length;
  return (at) => {
    const first = firstIndex(windows, (window) => window.before > at);
    const past = firstIndex(windows, (window) => window.since > at);
    return bitsFrom(first, count) & ~bitsFrom(past, count);
  };
}

/**
 * What the people of `among` did themselves in the 12 months to each of the days (earliest first). Outreach from
 * the company never counts. See "Participation action" in docs/metrics.md.
 */
export function actionsOn(
  sqlite: SqliteDatabase,
  days: readonly PlainDate[],
  zone: TimeZone,
  among: ReadonlyMap<string, DayBits>,
): Actions {
  const periods = days.map(twelveMonthsTo);
  const [first] = periods;
  const last = periods.at(-1);
  const actions: Actions = { active: new Map(), contributing: new Map() };
  if (first === undefined || last === undefined) return actions;
  const add = (to: Map<string, DayBits>, personId: string, bits: DayBits) => {
    if (among.has(personId)) to.set(personId, (to.get(personId) ?? 0) | bits);
  };

  const moments = momentsOf({ from: first.from, to: last.to }, zone);
  const ofMoment = windowsAround(periods.map((period) => momentsOf(period, zone)));
  const interactions = sqlite.prepare<[string, string], [string, string]>(fromAlumniSql).raw(true);
  for (const [personId, occurredAt] of interactions.iterate(moments.since, moments.before)) {
    add(actions.active, personId, ofMoment(occurredAt));
  }

  const contributing = contributingKinds(sqlite);
  const ofDate = windowsAround(periods.map(({ from, to }) => ({ since: from, before: `${to}~` })));
  const given = sqlite.prepare<[string, string], [string, string, string]>(giftsSql).raw(true);
  for (const [personId, happenedOn, kind] of given.iterate(first.from, last.to)) {
    add(actions.active, personId, ofDate(happenedOn));
    if (contributing.has(kind)) add(actions.contributing, personId, ofDate(happenedOn));
  }
  return actions;
}
