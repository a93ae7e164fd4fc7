import type { SqlPart } from '../database/sqlPart.ts';

export type Parameter = SqlPart['parameters'][number];

/** A piece of SQL with the values of its `?`. */
export const part = (sql: string, ...parameters: Parameter[]): SqlPart => ({ sql, parameters });

/** `?, ?, ?` for that many values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

export const holdsForAll = part('1');
export const holdsForNobody = part('0');

/**
 * Whether a rule is asked of `many` people, whose sets are then looked up once and kept at hand, or of `few`, of
 * whom each is looked up. Many where left out.
 */
export type Look = 'many' | 'few';

/** The person has a row of a facet that passes. */
export function facetRow(look: Look | undefined, facet: string, test: SqlPart = holdsForAll): SqlPart {
  const rows = `SELECT seq FROM person_facets WHERE facet = ? AND ${test.sql}`;
  return part(
    look === 'few' ? `EXISTS (${rows} AND seq = s.seq)` : `s.seq IN (${rows})`,
    facet,
    ...test.parameters,
  );
}

/** The person has no row of a facet. */
export function noFacetRow(look: Look | undefined, facet: string): SqlPart {
  const { sql, parameters } = facetRow(look, facet);
  return { sql: `NOT ${sql}`, parameters };
}
