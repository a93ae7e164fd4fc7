import type { AddressTokens } from './addresses.ts';
import type { Evidence } from './evidence.ts';
import { type AddressLevel, levelCodes, levelRates } from './levels.ts';
import type { PeopleValues } from './preparedPerson.ts';
import type { Shares } from './shares.ts';
import { editsBetween } from './textLikeness.ts';
import type { Value } from './values.ts';

/** Of a word or number of an address that is seen for the first time. */
const usualWord = 0.002;
/** In bits; the words of an address hang together (a town has its postcode), so that no more is added up. */
const mostBits = 13;

/** How much of two addresses is the same. */
interface Overlap {
  /** Of what both tell, in bits, the share that is the same: 0 to 1. */
  share: number;
  /** What the same part tells, in bits. */
  bits: number;
}

/** Compares postal addresses by their words and numbers, and adds what they say. */
export class AddressComparer {
  /** The most that an address can add, in bits. */
  static readonly most = mostBits;
  readonly #values: PeopleValues;
  readonly #shares: Shares;

  constructor(values: PeopleValues, shares: Shares) {
    this.#values = values;
    this.#shares = shares;
  }

  add(evidence: Evidence, ofA: readonly AddressTokens[], ofB: readonly AddressTokens[]): void {
    let best: (Overlap & { here: number; there: number }) | null = null;
    for (const [here, a] of ofA.entries()) {
      for (const [there, b] of ofB.entries()) {
        const overlap = this.#overlap(a, b);
        if (overlap !== null && (best === null || overlap.share > best.share))
          best = { ...overlap, here, there };
      }
    }
    if (best === null) return;
    const { here, there, share, bits } = best;
    const level = levelOf(share);
    const { match, relative } = levelRates.address[level];
    const chance = chances[level] ?? 2 ** -Math.min(bits * telling[level], mostBits * telling[level]);
    const agreement = level === 'same' || level === 'different' ? level : 'similar';
    evidence.add(
      'address',
      agreement,
      { match, relative, chance },
      { codes: [levelCodes.address[level]], here, there },
    );
  }

  #overlap(a: AddressTokens, b: AddressTokens): Overlap | null {
    if (a.length === 0 || b.length === 0) return null;
    const restA = a.filter((word) => !has(b, word));
    const restB = b.filter((word) => !has(a, word));
    let same = 0;
    for (const word of a) if (!restA.includes(word)) same += this.#bits(word);
    // The same side first whoever is named first, as one word can be a slip of several.
    const slips = isBefore(restA, restB) ? this.#slips(restA, restB) : this.#slips(restB, restA);
    const rest = this.#sum(restA) + this.#sum(restB);
    const shared = 2 * (same + slips);
    return shared + rest === 0 ? null : { share: shared / (shared + rest), bits: same + slips };
  }

  /** What words tell that are the same but for a slip; they are taken out of both rests. */
  #slips(restA: Value[], restB: Value[]): number {
    let bits = 0;
    for (let x = restA.length - 1; x >= 0; x -= 1) {
      const mine = restA[x];
      const y = mine === undefined ? -1 : restB.findIndex((other) => isSlip(mine.text, other.text));
      const theirs = restB[y];
      if (mine === undefined || theirs === undefined) continue;
      bits += Math.min(this.#bits(mine), this.#bits(theirs)) * 0.8;
      restA.splice(x, 1);
      restB.splice(y, 1);
    }
    return bits + this.#parted(restA, restB) + this.#parted(restB, restA);
  }

  /** One word on one side, written as two on the other: Stjames and St James. */
  #parted(restA: Value[], restB: Value[]): number {
    let bits = 0;
    for (let y = restB.length - 2; y >= 0; y -= 1) {
      const [first, second] = [restB[y], restB[y + 1]];
      if (first === undefined || second === undefined) continue;
      const whole = first.text + second.text;
      const x = restA.findIndex(({ text }) => text === whole || isSlip(text, whole));
      const mine = restA[x];
      if (mine === undefined) continue;
      bits += Math.min(this.#bits(mine), this.#bits(first) + this.#bits(second)) * 0.8;
      restA.splice(x, 1);
      restB.splice(y, 2);
    }
    return bits;
  }

  #sum(words: readonly Value[]): number {
    return words.reduce((sum, word) => sum + this.#bits(word), 0);
  }

  #bits(word: Value): number {
    return -Math.log2(this.#shares.of(this.#values.addressWords, word, usualWord));
  }
}

/** From which share on; the same town alone is less than `close`. */
function levelOf(share: number): AddressLevel {
  if (share >= 0.75) return 'same';
  if (share >= 0.6) return 'close';
  if (share >= 0.45) return 'similar';
  return share >= 0.25 ? 'weak' : 'different';
}

/** How much of what the same part tells counts, as more of it differs. */
const telling: Record<AddressLevel, number> = { same: 1, close: 0.9, similar: 0.75, weak: 0, different: 0 };

/** How often two people's addresses lie so by chance, where that does not come from the words. People move. */
const chances: Partial<Record<AddressLevel, number>> = { weak: 0.05, different: 0.95 };

function isBefore(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length ? texts(a) < texts(b) : a.length < b.length;
}

const texts = (words: readonly Value[]): string => words.map(({ text }) => text).join(' ');

const has = (words: AddressTokens, wanted: Value): boolean =>
  words.some((word) => word === wanted || word.text === wanted.text);

function isSlip(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  if (least < 3) return false;
  if (/^\d+$/.test(a) && a.length < 4) return false;
  const most = least >= 8 ? 2 : 1;
  return editsBetween(a, b, most) <= most;
}
