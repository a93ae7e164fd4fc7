import { dateOf, type Instant, instant } from '#shared/domain/instant.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';

/** How far back Home tells of somebody who was never here. */
const daysAtFirst = 30;

interface Visit {
  beganAt: Instant;
  beforeAt: Instant | null;
}

const kept = statement<[string, string], { beganAt: string; beforeAt: string | null }>(
  'SELECT began_at AS beganAt, before_at AS beforeAt FROM home_visits WHERE actor = ? AND device = ?',
);

const keep = statement<[string, string, string, string | null], never>(
  'INSERT OR REPLACE INTO home_visits (actor, device, began_at, before_at) VALUES (?, ?, ?, ?)',
);

/**
 * The day on which the author was last here before today, in the clock's zone, and that they are here today. All visits of
 * one day have the same day before them, so that what Home tells does not go away while one reads it.
 */
export async function dayOfLastVisit(
  database: Database,
  { actor, device, clock }: Author,
): Promise<{ since: PlainDate; firstVisit: boolean }> {
  const zone = clock.timeZone();
  const now = clock.now();
  const today = dateOf(now, zone);
  const known = kept(database.sqlite).get(actor, device);
  const last: Visit | null = known
    ? { beganAt: instant.parse(known.beganAt), beforeAt: instant.nullable().parse(known.beforeAt) }
    : null;
  const sameDay = last !== null && dateOf(last.beganAt, zone) >= today;
  const before = sameDay ? last.beforeAt : (last?.beganAt ?? null);
  if (!sameDay) {
    await database.keepAside((sqlite) => {
      keep(sqlite).run(actor, device, now, before);
    });
  }
  return before === null
    ? { since: addDays(today, -daysAtFirst), firstVisit: true }
    : { since: dateOf(before, zone), firstVisit: false };
}
