import { z } from 'zod';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { noteTier } from '#shared/domain/vocabulary.ts';
import { mayReadPart } from '../farewells/visibility.ts';
import { parseJson } from '../files/parseJson.ts';
import type { Reader } from '../interactions/visibility.ts';
import { eachOf, type Pages, seqOf } from './eachOf.ts';
import { dayNumber, type FactPage } from './facts/factPage.ts';
import { leaveAfter } from './facts/leaves.ts';
import { farewellOf } from './partingTally.ts';
import type { Question } from './question.ts';

const codes = z.array(z.string());

/** A farewell's codes as they are kept, each once. */
export const codesOf = (kept: string): string[] => [...new Set(codes.parse(parseJson(kept)))];

/** The codes of a farewell as far as the reader may know them. */
function codesFor(reader: Reader, known: Map<string, string[]>) {
  return ({ farewells, words }: FactPage, entry: number): readonly string[] => {
    const kept = words[farewells.reasons[entry] ?? 0] ?? '';
    const tier = noteTier.options[farewells.tier[entry] ?? 0];
    if (kept === '' || tier === undefined) return [];
    if (!mayReadPart(reader, { tier, by: words[farewells.by[entry] ?? 0] ?? '' })) return [];
    // The same few reasons are named again and again.
    const named = known.get(kept) ?? codesOf(kept);
    known.set(kept, named);
    return named;
  };
}

/** Who named which reasons, of the leavers of the period as far as it has come by `on`, as far as the reader may know. */
function toldReasons(
  facts: Pages,
  { among, on, from, to }: Question,
  reader: Reader,
): { seq: number; reasons: readonly string[] }[] {
  const [first, last] = [dayNumber(from), dayNumber(to < on ? to : on)];
  const codesIn = codesFor(reader, new Map());
  const told: { seq: number; reasons: readonly string[] }[] = [];
  eachOf(facts, among, (page, slot) => {
    const { from: starts } = page.farewells;
    if (starts[slot] === starts[slot + 1]) return;
    for (let day = leaveAfter(page, slot, first - 1); day <= last; day = leaveAfter(page, slot, day)) {
      const entry = farewellOf(page, slot, day);
      const reasons = entry < 0 ? [] : codesIn(page, entry);
      if (reasons.length > 0) told.push({ seq: seqOf(page, slot), reasons });
    }
  });
  return told;
}

/** Why leavers of the period left, most often named first. See "Reasons for leaving" in docs/metrics.md. */
export function reasonsOf(facts: Pages, question: Question, reader: Reader): NetworkInsights['reasons'] {
  const told = toldReasons(facts, question, reader);
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
export function seqsBehindReason(facts: Pages, question: Question, reader: Reader, reason: string): number[] {
  const told = toldReasons(facts, question, reader).filter(({ reasons }) => reasons.includes(reason));
  return [...new Set(told.map(({ seq }) => seq))];
}
