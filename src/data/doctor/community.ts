import { z } from 'zod';
import { eventSession } from '#shared/contract/events.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { momentAt } from '#shared/domain/wallTime.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { jsonColumn } from '../files/parseJson.ts';

const unknownKindsSql = `
  SELECT DISTINCT x.kind FROM exchanges x INDEXED BY exchanges_gifts
  WHERE NOT EXISTS (SELECT 1 FROM exchange_kinds k WHERE coalesce(k.code, k.id) = x.kind)`;

const event = z.object({
  id: z.string(),
  sessions: jsonColumn(z.array(eventSession)),
  zone: timeZone,
  startsAt: z.string(),
  endsAt: z.string(),
});

/** What of the community refers to nothing, or is not as what it follows from; SQLite itself knows nothing of either. */
export function communityProblems(sqlite: SqliteDatabase): string[] {
  const kinds = sqlite.prepare<[], string>(unknownKindsSql).pluck().all();
  const events = sqlite
    .prepare('SELECT id, sessions, zone, starts_at AS startsAt, ends_at AS endsAt FROM events')
    .all();
  return [
    ...kinds.map((kind) => `exchanges → exchange_kinds ${kind}`),
    ...events.filter((row) => !isInStep(row)).map(() => 'events.starts_at, ends_at'),
  ];
}

/** Whether an event begins with its first date and ends with its last. */
function isInStep(row: unknown): boolean {
  const read = event.safeParse(row);
  if (!read.success) return false;
  const { sessions, zone, startsAt, endsAt } = read.data;
  const starts = sessions.map(({ from }) => momentAt(from, zone)).sort();
  const ends = sessions.map(({ to }) => momentAt(to, zone)).sort();
  return starts[0] === startsAt && ends.at(-1) === endsAt;
}
