import { type Clock, today } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';

/** Alumni by the definition in docs/metrics.md: the latest tenure has ended, and they are alive. */
const alumniSql = `
  SELECT (SELECT count(*) FROM person_summaries WHERE left_on <= :today)
    - (SELECT count(*) FROM people p JOIN person_summaries s ON s.seq = p.seq
      WHERE p.deceased_on IS NOT NULL AND p.deceased_on <= :today AND s.left_on <= :today)`;

/** How many people there are and how many of them are alumni today; reads two indexes, whatever their number. */
export function countPeople(database: SqliteDatabase, clock: Clock): { people: number; alumni: number } {
  const count = (sql: string) => database.prepare<[{ today: string }], number>(sql).pluck();
  return {
    people: database.prepare<[], number>('SELECT count(*) FROM person_summaries').pluck().get() ?? 0,
    alumni: count(alumniSql).get({ today: today(clock) }) ?? 0,
  };
}
