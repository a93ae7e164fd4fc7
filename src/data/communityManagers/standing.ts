import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { momentsOf } from '../insights/bounds.ts';
import type { RuleContext } from '../segments/compileRule.ts';
import { flagSql } from '../segments/flagSql.ts';

/** Over `person_summaries s`: who has joined and is an alumnus on the day, see "Joined" in docs/metrics.md. */
export function joinedSql({ today }: Pick<RuleContext, 'today'>): SqlPart {
  return allOf([
    { sql: '+s.joined = 1 AND +s.joined_on <= ?', parameters: [today] },
    flagSql('alumnus', today),
  ]);
}

/**
 * Over `person_summaries s`: who took part in the 12 months to the day, see "Participation action" in docs/metrics.md. Most are told by
 * when we heard of them last; only where that lies after the day are their interactions looked through.
 */
export function tookPartSql({ today, zone }: Pick<RuleContext, 'today' | 'zone'>): SqlPart {
  const period = twelveMonthsTo(today);
  const { since, before } = momentsOf(period, zone);
  return {
    sql: `(
      (+s.last_heard_at >= ? AND (+s.last_heard_at < ? OR EXISTS (
        SELECT 1 FROM interaction_people i
        WHERE i.person_id = s.person_id AND i.present = 1 AND i.occurred_at >= ? AND i.occurred_at < ?
          AND i.direction <> 'toAlumnus')))
      OR EXISTS (
        SELECT 1 FROM exchanges x
        WHERE x.person_id = s.person_id AND x.happened_on BETWEEN ? AND ? AND +x.party = 'alumnus' AND +x.act = 'gave'))`,
    parameters: [since, before, since, before, period.from, period.to],
  };
}
