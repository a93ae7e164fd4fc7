import { z } from 'zod';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { mayReadPart } from '../farewells/visibility.ts';
import { parseJson } from '../files/parseJson.ts';
import type { Reader } from '../interactions/visibility.ts';
import { countedFarewells, type HeldFarewell } from './countedFarewells.ts';
import type { Facts } from './facts/facts.ts';
import { KeptYears } from './keptYears.ts';
import type { Question } from './question.ts';

/** The reasons told in conversations with who left on days of a time: codes, no words; from the index that has them. */
export const reasonsSql = `
  SELECT s.seq, f.id, t.ended_on AS lastDay, f.held_on AS heldOn, f.reasons, f.reasons_tier AS tier,
    coalesce(f.reasons_by, f.held_by) AS by
  FROM tenures t INDEXED BY tenures_ended
  CROSS JOIN farewells f INDEXED BY farewells_told ON f.tenure_id = t.id
  CROSS JOIN person_summaries s ON s.person_id = f.person_id
  WHERE t.ended_on >= :from AND t.ended_on <= :to`;

interface Row extends HeldFarewell {
  reasons: string;
  tier: NoteTier;
  by: string;
}

const rows = statement<[Period], Row>(reasonsSql);
const keptRows = new KeptYears<Row>();
const codes = z.array(z.string());

/** A farewell's codes as they are kept, each once. */
export const codesOf = (kept: string): string[] => [...new Set(codes.parse(parseJson(kept)))];

/** Who named which reasons, of the leavers of the period as far as it has come by `on`, as far as the reader may know. */
function toldReasons(
  facts: Facts,
  { among, on, from, to }: Question,
  sqlite: SqliteDatabase,
  reader: Reader,
): { seq: number; reasons: string[] }[] {
  const until = to < on ? to : on;
  const held = keptRows
    .of(sqlite, { from, to: until }, '', (period) => rows(sqlite).all(period))
    .filter(({ lastDay }) => lastDay >= from && lastDay <= until);
  // The same few reasons are named again and again.
  const known = new Map<string, string[]>();
  return countedFarewells(facts, among, held)
    .filter((row) => mayReadPart(reader, row))
    .map((row) => {
      const reasons = known.get(row.reasons) ?? codesOf(row.reasons);
      known.set(row.reasons, reasons);
      return { seq: row.seq, reasons };
    })
    .filter(({ reasons }) => reasons.length > 0);
}

/** Why leavers of the period left, most often named first. See "Reasons for leaving" in docs/metrics.md. */
export function reasonsOf(
  facts: Facts,
  question: Question,
  sqlite: SqliteDatabase,
  reader: Reader,
): NetworkInsights['reasons'] {
  const told = toldReasons(facts, question, sqlite, reader);
  const named = new Map<string, number>();
  for (const { reasons } of told) {
    for (const reason of reasons) named.set(reason, (named.get(reason) ?? 0) + 1);
  }
  const reasons = [...named].map(([reason, people]) => ({ reason, people }));
  return {
    conversations: told.length,
    reasons: reasons.sort((a, b) => b.people - a.people || (a.reason < b.reason ? -1 : 1)),
  };
}

/** The seqs of who named a reason, as far as the reader may know. */
export function seqsBehindReason(
  facts: Facts,
  question: Question,
  sqlite: SqliteDatabase,
  reader: Reader,
  reason: string,
): number[] {
  const told = toldReasons(facts, question, sqlite, reader).filter(({ reasons }) => reasons.includes(reason));
  return [...new Set(told.map(({ seq }) => seq))];
}
