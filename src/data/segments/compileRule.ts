import type { SegmentId } from '#shared/domain/ids.ts';
import type { Rule, RuleItem } from '#shared/domain/segments/rule.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { conditionSql } from './conditionSql.ts';
import { costOf } from './cost.ts';
import type { RuleDay } from './daySql.ts';
import { findSegment } from './read.ts';
import { holdsForAll, holdsForNobody, part } from './sqlText.ts';

/** The database a rule asks, on which day and in which zone. */
export interface RuleContext extends RuleDay {
  sqlite: SqliteDatabase;
}

/**
 * The SQL of a rule as a condition over `person_summaries s`, with the values of its `?` in their order. It is
 * 1 or 0 for everybody, never NULL, so that NOT of what is unknown holds. Other segments are written into it as
 * they are now; one that is gone, or comes back to itself, has nobody in it. Made anew for each question.
 */
export function compileRule(rule: Rule, context: RuleContext): SqlPart {
  return compileItem(rule, context, []);
}

/** The people of one segment, by the same terms. */
export function compileSegment(id: SegmentId, context: RuleContext): SqlPart {
  return segmentSql(id, context, []);
}

function compileItem(item: RuleItem, context: RuleContext, within: readonly SegmentId[]): SqlPart {
  const compiled = positive(item, context, within);
  return item.not ? { ...compiled, sql: `NOT (${compiled.sql})` } : compiled;
}

function positive(item: RuleItem, context: RuleContext, within: readonly SegmentId[]): SqlPart {
  if (item.type === 'segment') return segmentSql(item.segmentId, context, within);
  if (item.type !== 'group') return conditionSql(item, context.sqlite, context);
  if (item.items.length === 0) return holdsForAll;
  // SQLite asks in this order, and no further than it must.
  const parts = item.items
    .toSorted((a, b) => costOf(a) - costOf(b))
    .map((each) => compileItem(each, context, within));
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(item.join === 'and' ? ' AND ' : ' OR '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

function segmentSql(id: SegmentId, context: RuleContext, within: readonly SegmentId[]): SqlPart {
  if (within.includes(id)) return holdsForNobody;
  const found = findSegment(context.sqlite, id);
  if (found === null) return holdsForNobody;
  if (found.kind === 'rule') return compileItem(found.rule, context, [...within, id]);
  const rows = 'SELECT person_id FROM segment_members WHERE segment_id = ?';
  return part(
    context.look === 'few' ? `EXISTS (${rows} AND person_id = s.person_id)` : `s.person_id IN (${rows})`,
    id,
  );
}
