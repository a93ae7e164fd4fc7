import type { Metric } from '#shared/contract/insights.ts';
import { enpsOf } from '#shared/domain/metrics/enps.ts';
import { type FactPage, longAgo, noDayYet, type PeopleSet, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { leaveAfter } from './facts/leaves.ts';

/** Days as numbers (`dayNumber`), both ends in it. */
export interface DaySpan {
  from: number;
  to: number;
}

const noScore = 255;

/** How those were seen off who left on the days of a span. */
export class PartingTally {
  readonly #span: DaySpan;
  readonly #scores: number[] = [];
  leavers = 0;
  /** With whom we parted well. */
  good = 0;

  constructor(span: DaySpan) {
    this.#span = span;
  }

  add(page: FactPage, slot: number): void {
    const { from, to } = this.#span;
    let last = longAgo;
    for (let day = leaveAfter(page, slot, from - 1); day <= to; day = leaveAfter(page, slot, day)) {
      last = day;
      const score = page.farewells.score[farewellOf(page, slot, day)] ?? noScore;
      if (score !== noScore) this.#scores.push(score);
    }
    if (last === longAgo) return;
    this.leavers += 1;
    if (partedWell(page, slot, last)) this.good += 1;
  }

  /** In points; see "Leaver eNPS" in docs/metrics.md. */
  enps(): Metric {
    return enpsOf(this.#scores);
  }
}

/** The farewell that counts for a leave: of tenures that ended on that day, the one held last; -1 without one. */
export function farewellOf({ farewells }: FactPage, slot: number, leave: number): number {
  const first = farewells.from[slot] ?? 0;
  // In the order in which they count.
  for (let entry = (farewells.from[slot + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    if (farewells.lastDay[entry] === leave) return entry;
  }
  return -1;
}

/** Whether the farewell of a leave was a good one, as `isGoodParting` has it. */
function partedWell(page: FactPage, slot: number, leave: number): boolean {
  const { heldOn, thankedOn } = page.farewells;
  const entry = farewellOf(page, slot, leave);
  return (heldOn[entry] ?? noDayYet) <= leave && (thankedOn[entry] ?? noDayYet) <= leave;
}

/** The last leave on the days of a span, of those who had one there; `longAgo` of others. */
function lastLeaveIn(page: FactPage, slot: number, { from, to }: DaySpan): number {
  let last = longAgo;
  for (let day = leaveAfter(page, slot, from - 1); day <= to; day = leaveAfter(page, slot, day)) last = day;
  return last;
}

/** Adds everybody who left on a day of the whole span to the tallies of parts of it. */
export function tallyLeavers(
  { pages }: Facts,
  among: PeopleSet | null,
  whole: DaySpan,
  tallies: readonly PartingTally[],
): void {
  for (const page of pages) {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (leaveAfter(page, slot, whole.from - 1) > whole.to) continue;
      if (among !== null && !among.has(page.page * peopleAPage + slot)) continue;
      for (const tally of tallies) tally.add(page, slot);
    }
  }
}

export type PartingPart = 'leavers' | 'good' | 'notGood' | 'scored';

/** The seqs of who left on the days of a span, and of those of them with whom we parted well, or did not, or who gave a score. */
export function seqsBehindPartings(
  { pages }: Facts,
  among: PeopleSet | null,
  span: DaySpan,
  part: PartingPart,
): number[] {
  const seqs: number[] = [];
  for (const page of pages) {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      const seq = page.page * peopleAPage + slot;
      if (among !== null && !among.has(seq)) continue;
      if (lastLeaveIn(page, slot, span) !== longAgo && hasPart(page, slot, span, part)) seqs.push(seq);
    }
  }
  return seqs;
}

function hasPart(page: FactPage, slot: number, span: DaySpan, part: PartingPart): boolean {
  switch (part) {
    case 'leavers':
      return true;
    case 'good':
      return partedWell(page, slot, lastLeaveIn(page, slot, span));
    case 'notGood':
      return !partedWell(page, slot, lastLeaveIn(page, slot, span));
    case 'scored':
      return gaveScore(page, slot, span);
  }
}

function gaveScore(page: FactPage, slot: number, { from, to }: DaySpan): boolean {
  for (let day = leaveAfter(page, slot, from - 1); day <= to; day = leaveAfter(page, slot, day)) {
    if ((page.farewells.score[farewellOf(page, slot, day)] ?? noScore) !== noScore) return true;
  }
  return false;
}
