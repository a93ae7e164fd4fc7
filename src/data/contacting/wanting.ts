import { type OrientationKind, orientationSource } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { type PeopleSet, setOf } from '../people/peopleSets.ts';
import { withFacetSql } from './contactFacts.ts';

const withFacet = statement<[facet: string, value: string], number>(withFacetSql);

/** The seqs of everybody who wants that of the network, by their latest word on it. */
export const wanting = (sqlite: SqliteDatabase, kind: OrientationKind): number[] =>
  orientationSource.options.flatMap((source) =>
    withFacet(sqlite).pluck().all('orientation', `${kind}/${source}`),
  );

/** Everybody who wants one of them. */
export const wantingAny = (sqlite: SqliteDatabase, kinds: readonly OrientationKind[]): PeopleSet =>
  setOf(kinds.flatMap((kind) => wanting(sqlite, kind)));
