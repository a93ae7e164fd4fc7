import type { Period } from '#shared/domain/metrics/periods.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { mayReadPart } from '../../farewells/visibility.ts';
import { grouped } from '../../history/grouped.ts';
import { countedFarewells, type HeldFarewell } from '../../insights/countedFarewells.ts';
import type { Facts } from '../../insights/facts/facts.ts';
import { codesOf } from '../../insights/reasons.ts';
import type { Reader } from '../../interactions/visibility.ts';
import type { Turns } from '../../longWork/turns.ts';

/** The conversations with who left in the period: codes and score, no words. */
export const saidSql = `
  SELECT s.seq, f.id, t.ended_on AS lastDay, f.held_on AS heldOn, f.reasons, f.reasons_tier AS reasonsTier, coalesce(f.reasons_by, f.held_by) AS reasonsBy,
    f.valued, f.valued_tier AS valuedTier, coalesce(f.valued_by, f.held_by) AS valuedBy, f.recommend_score AS score,
    f.feedback_tier AS feedbackTier, coalesce(f.feedback_by, f.held_by) AS feedbackBy
  FROM tenures t INDEXED BY tenures_ended
  CROSS JOIN farewells f ON f.tenure_id = t.id
  CROSS JOIN person_summaries s ON s.person_id = f.person_id
  WHERE t.ended_on >= :from AND t.ended_on <= :to
  ORDER BY t.ended_on`;

interface SaidRow extends HeldFarewell {
  reasons: string;
  reasonsTier: NoteTier;
  reasonsBy: string;
  valued: string;
  valuedTier: NoteTier;
  valuedBy: string;
  score: number | null;
  feedbackTier: NoteTier;
  feedbackBy: string;
}

const said = statement<[Period], SaidRow>(saidSql);

/**
 * What leavers of the period said in the farewells that count, over what the reader may read; of farewells there is nothing
 * for recruiters.
 */
export async function whatWasSaid(
  sqlite: SqliteDatabase,
  reader: Reader,
  { facts, on, from, to }: Period & { facts: Facts; on: PlainDate },
  turns: Turns,
) {
  const rows: SaidRow[] = [];
  for (const row of said(sqlite).iterate({ from, to: to < on ? to : on })) {
    rows.push(row);
    if (turns.due()) await turns.pass();
  }
  const seen: { month: string; reasons: string[]; valued: string[]; score: number | null }[] = [];
  for (const row of countedFarewells(facts, null, rows)) {
    seen.push({
      month: monthOf(row.lastDay),
      reasons: mayReadPart(reader, { tier: row.reasonsTier, by: row.reasonsBy }) ? codesOf(row.reasons) : [],
      valued: mayReadPart(reader, { tier: row.valuedTier, by: row.valuedBy }) ? codesOf(row.valued) : [],
      score: mayReadPart(reader, { tier: row.feedbackTier, by: row.feedbackBy }) ? row.score : null,
    });
    if (turns.due()) await turns.pass();
  }
  const scores = seen.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    scores: tally(scores).map(([score, people]) => ({ score, people })),
    reasons: [...grouped(seen, ({ month }) => month)].flatMap(([month, ofMonth]) =>
      tally(ofMonth.flatMap(({ reasons }) => reasons)).map(([reason, people]) => ({
        month: plainDate.parse(month),
        reason,
        people,
      })),
    ),
    valued: tally(seen.flatMap(({ valued }) => valued))
      .map(([thing, people]) => ({ valued: thing, people }))
      .toSorted((a, b) => b.people - a.people),
    conversations: seen.filter(({ reasons, valued }) => reasons.length + valued.length > 0).length,
  };
}

const monthOf = (day: PlainDate): string => `${day.slice(0, 7)}-01`;

/** How often each value comes, in the order of the values. */
function tally<T extends string | number>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
