import { z } from 'zod';
import type { SqliteDatabase } from '../database/driver.ts';
import { facetsFromFacts, summariesFromFacts } from '../database/summaries.ts';
import type { Check } from './check.ts';

/** What one of both has and the other has not; by the person's number. */
const unlike = (kept: string, built: string) => `
  SELECT seq FROM (SELECT * FROM ${kept} EXCEPT SELECT * FROM ${built})
  UNION ALL
  SELECT seq FROM (SELECT * FROM ${built} EXCEPT SELECT * FROM ${kept})`;

const sql = `
  WITH summaries AS MATERIALIZED (${summariesFromFacts()}),
    facets (facet, value, seq, weight) AS MATERIALIZED (${facetsFromFacts()})
  SELECT
    (SELECT count(*) FROM summaries) AS compared,
    (SELECT count(DISTINCT seq) FROM (
      ${unlike('person_summaries', 'summaries')} UNION ALL ${unlike('person_facets', 'facets')})) AS different`;

const found = z.object({ compared: z.int(), different: z.int() });

/** Compares what the writes have kept of each person with the same derived from the facts; changes neither. */
export function checkSummaries(sqlite: SqliteDatabase): Check {
  const facts = found.parse(sqlite.prepare(sql).get());
  return { name: 'summaries', ok: facts.different === 0, facts };
}
