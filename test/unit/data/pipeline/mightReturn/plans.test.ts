import { expect, test } from 'vitest';
import type { Database } from '#data/database/database.ts';
import { columnsSql } from '#data/pipeline/mightReturn/columns.ts';
import { peopleSql } from '#data/pipeline/mightReturn/people.ts';
import {
  notEligibleSql,
  orientedSql,
  skillSql,
  titlesSql,
  withFacetSql,
} from '#data/pipeline/mightReturn/sets.ts';
import { departmentsSql } from '#data/pipeline/mightReturn/view.ts';
import { inDatabaseWithPeople, somebody } from './returnWorld.ts';

function planOf({ sqlite }: Database, sql: string): string[] {
  const bare = sql.replace(/:\w+/g, '?');
  return sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${bare}`)
    .all(...Array.from(bare.matchAll(/\?/g), () => ''))
    .map(({ detail }) => detail);
}

test.each([
  ['empty', 0],
  ['counted by ANALYZE', 40],
])(
  'whoever is looked for, everybody is read from one index and nothing else through; with tables %s',
  async (_, many) => {
    const world = Array.from({ length: many }, () => somebody({ skills: ['SQL'], openness: [] }));
    await inDatabaseWithPeople(world, async (database) => {
      if (many > 0) database.sqlite.exec('ANALYZE');
      expect(planOf(database, columnsSql)).toEqual([
        'SEARCH person_summaries USING COVERING INDEX person_summaries_return (left_on>?)',
      ]);
      const facets = /^SEARCH person_facets USING PRIMARY KEY \(facet=\? AND value=\?\)$/;
      expect(planOf(database, withFacetSql)).toEqual([expect.stringMatching(facets)]);
      expect(planOf(database, orientedSql)).toEqual([expect.stringMatching(facets)]);
      expect(planOf(database, skillSql)).toEqual([expect.stringMatching(/^SEARCH labels USING .*INDEX/)]);
      const [decisions, ...others] = planOf(database, notEligibleSql);
      expect(decisions).toBe('SCAN e USING COVERING INDEX eligibility_records_no');
      for (const steps of [others, planOf(database, titlesSql), planOf(database, departmentsSql)]) {
        const scans = steps.filter((step) => step.startsWith('SCAN'));
        expect(scans.filter((step) => !/^SCAN (title|department)$/.test(step))).toEqual([]);
      }
      const looked = [
        expect.stringMatching(/^SEARCH f .*\(seq=\?/),
        expect.stringMatching(/^SEARCH o .*\(person_id=\?/),
      ];
      expect(planOf(database, peopleSql)).toEqual(expect.arrayContaining(looked));
      expect(planOf(database, peopleSql).filter((step) => step.startsWith('SCAN'))).toEqual([
        expect.stringMatching(/^SCAN page VIRTUAL TABLE/),
      ]);
      await Promise.resolve();
    });
  },
);
