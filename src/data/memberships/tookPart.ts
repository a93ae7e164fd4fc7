import type { TimeZone } from '#shared/domain/instant.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { type Moments, momentsOf } from '../insights/bounds.ts';

/** Of the people of a JSON array, who took part in a time, by a word from them or by what they gave; both from the indexes. */
export const tookPartSql = `
  SELECT asked.value FROM json_each(:people) asked
  WHERE EXISTS (
    SELECT 1 FROM interaction_people i
    WHERE i.person_id = asked.value AND i.present = 1 AND i.occurred_at >= :since AND i.occurred_at < :before
      AND i.direction IN ('fromAlumnus', 'mutual'))
  OR EXISTS (
    SELECT 1 FROM exchanges x
    WHERE x.person_id = asked.value AND x.happened_on BETWEEN :from AND :to
      AND +x.party = 'alumnus' AND +x.act = 'gave')`;

const tookPart = statement<[Moments & Period & { people: string }], string>(tookPartSql);

/** Which of these people took part in the period: see "Participation action" in docs/metrics.md. */
export const tookPartAmong = (
  sqlite: SqliteDatabase,
  people: readonly string[],
  period: Period,
  zone: TimeZone,
): string[] =>
  people.length === 0
    ? []
    : tookPart(sqlite)
        .pluck()
        .all({ people: JSON.stringify(people), ...period, ...momentsOf(period, zone) });
