import { fold } from '#shared/domain/folding.ts';
import type { TextField, TextTest } from '#shared/domain/segments/rule.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { nameSql } from './nameSql.ts';
import { facetRow, type Look, marks, noFacetRow, part } from './sqlText.ts';

/** Columns in which many people share few texts, each with an index. */
const sharedColumns = {
  company: 'company',
  jobTitle: 'job_title',
  location: 'location',
  owner: 'owner',
  department: 'department',
  title: 'title',
  grade: 'grade',
  manager: 'manager',
  leaveReason: 'leave_reason',
} as const satisfies Partial<Record<TextField, string>>;

/** Columns in which nearly everybody has a text of their own. */
const ownColumns = { externalId: 'external_id', email: 'email' } as const satisfies Partial<
  Record<TextField, string>
>;

/** A condition on a text of the person. */
export function textSql(field: TextField, test: TextTest, look?: Look): SqlPart {
  switch (field) {
    case 'name':
      return nameSql(test, look);
    case 'anyDepartment':
      return facetTextSql('department', test, look);
    case 'anyTitle':
      return facetTextSql('title', test, look);
    case 'externalId':
    case 'email':
      return ownTextSql(ownColumns[field], test);
    default:
      return look === 'few'
        ? ownTextSql(sharedColumns[field], test)
        : sharedTextSql(sharedColumns[field], test);
  }
}

/** Whether folded text, not null, passes the test. */
export function foldedTest(folded: string, test: Exclude<TextTest, { test: 'empty' }>): SqlPart {
  switch (test.test) {
    case 'contains':
      return part(`instr(${folded}, ?) > 0`, fold(test.text));
    case 'startsWith':
      return part(`instr(${folded}, ?) = 1`, fold(test.text));
    case 'in':
      return part(`${folded} IN (${marks(test.texts)})`, ...test.texts.map(fold));
  }
}

/** Folds only what needs it: a call of our own for each row would take longer than everything else. */
const folded = (column: string) => `iif(${column} GLOB '*[^!-~]*', fold(${column}), lower(${column}))`;

function ownTextSql(column: string, test: TextTest): SqlPart {
  if (test.test === 'empty') return part(`+s.${column} IS NULL`);
  const { sql, parameters } = foldedTest(folded(`+s.${column}`), test);
  return { sql: `(+s.${column} IS NOT NULL AND ${sql})`, parameters };
}

/** Folds each text once rather than once per person: the index leads from one to the next. */
function sharedTextSql(column: string, test: TextTest): SqlPart {
  if (test.test === 'empty') return part(`+s.${column} IS NULL`);
  const { sql, parameters } = foldedTest(folded('text'), test);
  return {
    sql: `(+s.${column} IS NOT NULL AND +s.${column} IN (
      WITH RECURSIVE texts (text) AS (
        SELECT min(${column}) FROM person_summaries
        UNION ALL
        SELECT (SELECT min(${column}) FROM person_summaries WHERE ${column} > text) FROM texts
        WHERE text IS NOT NULL)
      SELECT text FROM texts WHERE text IS NOT NULL AND ${sql}))`,
    parameters,
  };
}

function facetTextSql(facet: 'department' | 'title', test: TextTest, look: Look | undefined): SqlPart {
  if (test.test === 'empty') return noFacetRow(look, facet);
  if (look === 'few') return facetRow(look, facet, foldedTest('value', test));
  const { sql, parameters } = foldedTest('text', test);
  const distinct = `
    WITH RECURSIVE texts (text) AS (
      SELECT min(value) FROM person_facets WHERE facet = '${facet}'
      UNION ALL
      SELECT (SELECT min(value) FROM person_facets WHERE facet = '${facet}' AND value > text) FROM texts
      WHERE text IS NOT NULL)
    SELECT text FROM texts WHERE text IS NOT NULL AND ${sql}`;
  return facetRow(look, facet, part(`value IN (${distinct})`, ...parameters));
}
