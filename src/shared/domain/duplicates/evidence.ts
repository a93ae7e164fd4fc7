import type { ComparedField, MatchReason } from '../../contract/duplicates.ts';
import type { LevelCode } from './levels.ts';

/**
 * How often something is found, as probabilities: `match` where two records are one person's, `relative` where they
 * are of two of one household, `chance` where they are of any two people.
 */
export interface Likelihood {
  match: number;
  relative: number;
  chance: number;
}

/** One thing found in comparing, with its weights in bits. */
export interface Finding {
  /** Which of the counted levels it was, or they were. */
  codes: readonly LevelCode[];
  field: ComparedField;
  agreement: MatchReason['agreement'];
  match: number;
  relative: number;
  /** Which of several values of each side it was. */
  here: number;
  there: number;
}

/** What speaks for one person, in bits (logarithms to base 2 of likelihood ratios), added up. */
export class Evidence {
  match = 0;
  relative = 0;
  /** The counted levels that were found, a few, in one number: see `forEachCode`. */
  packedCodes = 0;
  /** Whether something besides the name speaks for one person. */
  besidesName = false;
  readonly findings: Finding[] | null;

  /** Keeps each finding where it is to be explained. */
  constructor(explained: boolean) {
    this.findings = explained ? [] : null;
  }

  add(
    field: ComparedField,
    agreement: MatchReason['agreement'],
    { match, relative, chance }: Likelihood,
    { codes = none, here = 0, there = 0 }: Details = {},
  ): void {
    const bits = Math.log2(match / chance);
    const relativeBits = Math.log2(relative / chance);
    this.match += bits;
    this.relative += relativeBits;
    if (bits > 1 && !nameFields.has(field)) this.besidesName = true;
    for (const code of codes) this.packedCodes = this.packedCodes * codeRoom + code + 1;
    this.findings?.push({ field, agreement, match: bits, relative: relativeBits, codes, here, there });
  }
}

/** What else there is to say of a finding. */
interface Details {
  codes?: readonly LevelCode[];
  /** Which of several values of each side it was. */
  here?: number;
  there?: number;
}

const none: readonly LevelCode[] = [];

/** More than there are levels; four of them fit into a number without loss. */
const codeRoom = 64;

/** Calls back with each of the levels packed into a number. */
export function forEachCode(packed: number, visit: (code: LevelCode) => void): void {
  for (let rest = packed; rest > 0; rest = Math.floor(rest / codeRoom)) visit((rest % codeRoom) - 1);
}

const nameFields = new Set<ComparedField>(['name', 'reading', 'latinName', 'formerFamilyName']);
