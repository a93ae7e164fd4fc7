import { expect, test } from 'vitest';
import {
  facetsOfSomeSql,
  leftAloneSql,
  summariesOfSomeSql,
  wantsSql,
  withFacetSql,
} from '#data/contacting/contactFacts.ts';
import { everybodySql } from '#data/contacting/leftOutOf.ts';
import {
  deceasedBySql,
  guestConditions,
  guestsSql,
  idsSql,
  leftBySql,
  namedSql,
} from '#data/contacting/peopleOf.ts';
import type { Database } from '#data/database/database.ts';
import { inContactWorld, someone } from './contactWorld.ts';

function planOf({ sqlite }: Database, sql: string): string[] {
  return sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...Array.from(sql.matchAll(/\?/g), () => '[]'))
    .map(({ detail }) => detail);
}

test.each([
  ['empty', 0],
  ['counted by ANALYZE', 40],
])('who may be contacted is read from keys and indexes alone; with tables %s', async (_, many) => {
  const known = Array.from({ length: many }, (__, number) =>
    someone({
      doNotContact: number === 0,
      points: [{ channel: 'email', usable: true }],
      consents: [{ purpose: 'events', channel: 'email', state: 'granted', decidedOn: '2025-01-01' }],
    }),
  );
  await inContactWorld(known, (database) => {
    if (many > 0) database.sqlite.exec('ANALYZE');
    expect(planOf(database, withFacetSql)).toEqual([
      expect.stringMatching(/^SEARCH person_facets USING PRIMARY KEY \(facet=\? AND value=\?\)$/),
    ]);
    const covering = (index: string) =>
      expect.stringMatching(`person_summaries USING COVERING INDEX ${index}`);
    expect(planOf(database, leftAloneSql)).toEqual([covering('person_summaries_left_alone')]);
    expect(planOf(database, deceasedBySql)).toEqual([covering('person_summaries_left_alone \\(deceased_on')]);
    expect(planOf(database, leftBySql)).toEqual([covering('person_summaries_')]);
    expect(planOf(database, wantsSql)).toEqual([covering('person_summaries_')]);
    expect(planOf(database, everybodySql)).toEqual([covering('person_summaries_')]);
    const looks = [
      facetsOfSomeSql,
      summariesOfSomeSql,
      idsSql,
      namedSql,
      ...Object.values(guestConditions).map(guestsSql),
    ];
    for (const sql of looks) {
      const scans = planOf(database, sql).filter((step) => step.startsWith('SCAN'));
      expect(scans.filter((step) => !/^SCAN (asked|json_each)( VIRTUAL TABLE.*)?$/.test(step))).toEqual([]);
    }
  });
});
