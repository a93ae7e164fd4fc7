import { z } from 'zod';
import type { SqliteDatabase } from '../database/driver.ts';
import { summariesFromFacts } from '../database/summaries.ts';
import type { Check } from './check.ts';

const sql = `
  WITH built AS MATERIALIZED (${summariesFromFacts()})
  SELECT
    (SELECT count(*) FROM built) AS compared,
    (SELECT count(DISTINCT person_id) FROM (
      SELECT * FROM (SELECT * FROM person_summaries EXCEPT SELECT * FROM built)
      UNION ALL
      SELECT * FROM (SELECT * FROM built EXCEPT SELECT * FROM person_summaries))) AS different`;

const found = z.object({ compared: z.int(), different: z.int() });

/** Compares what the writes have kept of each person with the same derived from the facts; changes neither. */
export function checkSummaries(sqlite: SqliteDatabase): Check {
  const facts = found.parse(sqlite.prepare(sql).get());
  return { name: 'summaries', ok: facts.different === 0, facts };
}
