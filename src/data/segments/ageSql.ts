import { ageBoundsOn, type KnowledgeAge } from '#shared/domain/knowledgeAge.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import type { RuleDay } from './daySql.ts';
import { part } from './sqlText.ts';

/** Whether a day is of one of those ages. */
function ageTest(column: string, ages: readonly KnowledgeAge[], today: PlainDate): SqlPart {
  const { recent, ageing } = ageBoundsOn(today);
  const tests: Record<KnowledgeAge, SqlPart> = {
    recent: part(`${column} >= ?`, recent),
    ageing: part(`(${column} >= ? AND ${column} < ?)`, ageing, recent),
    old: part(`${column} < ?`, ageing),
  };
  const wanted = [...new Set(ages)].map((age) => tests[age]);
  return part(wanted.map(({ sql }) => sql).join(' OR '), ...wanted.flatMap(({ parameters }) => parameters));
}

/** The person's latest record, of those that `test` lets through, is of one of these ages. Both tables have an index for it. */
function latestOfAge(table: string, test: SqlPart, ages: readonly KnowledgeAge[], day: RuleDay): SqlPart {
  const age = ageTest('max(recorded_on)', ages, day.today);
  const rows = (who: string) => `SELECT person_id FROM ${table}
    WHERE ${test.sql}${who} GROUP BY person_id HAVING ${age.sql}`;
  return part(
    day.look === 'few' ? `EXISTS (${rows(' AND person_id = s.person_id')})` : `s.person_id IN (${rows('')})`,
    ...test.parameters,
    ...age.parameters,
  );
}

/** The latest record of one kind of orientation is of one of these ages. */
export const orientationAgeSql = (kind: string, ages: readonly KnowledgeAge[], day: RuleDay): SqlPart =>
  latestOfAge('orientations', part('kind = ?', kind), ages, day);

/** The latest word on a return is of one of these ages. */
export const opennessAgeSql = (ages: readonly KnowledgeAge[], day: RuleDay): SqlPart =>
  latestOfAge('openness_records', part('1'), ages, day);
