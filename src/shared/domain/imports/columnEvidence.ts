import { isEmailAddress } from '../contactPoints.ts';
import { cellValue } from './cellText.ts';
import { DateOrderEvidence } from './dateOrders.ts';
import { NameOrderEvidence } from './fullNames.ts';
import { saysStillHere } from './stillHere.ts';

const sampleCount = 5;
const longestSample = 200;
const mostValues = 50;
/** So many cells are looked at closely, then one of so many: a list says what it is in its first thousand rows. */
const lookedAt = 1000;
const thenEvery = 16;
const longestWord = 30;
const commaName = /^\p{L}[\p{L}\p{M}'’. -]*,\s*\p{L}[\p{L}\p{M}'’. -]*$/u;
const kanjiName =
  /^[\p{Script=Han}々ヶ]{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,6}$/u;
const salutation = /^(?:mr|mrs|ms|miss|mx|dr|prof|様|殿|さん)\.?$/i;
/** Days as spreadsheets count them, from 1927 to 2064: most of what a person's record dates. */
const serial = /^[1-5]\d{4}(?:\.\d+)?$/;
const numeric = /^[\d.,\s-]+$/;

/** What the values of one column look like; fed with every cell of the file, keeps counts and a few samples. */
export class ColumnEvidence {
  readonly samples: string[] = [];
  readonly names = new NameOrderEvidence();
  readonly dates: DateOrderEvidence;
  filled = 0;
  /** By value; null where there are too many different ones. */
  #values: Map<string, number> | null = new Map();
  #looked = 0;
  #stillHere = 0;
  #emails = 0;
  #commaNames = 0;
  #kanjiNames = 0;
  #salutations = 0;
  #numbers = 0;
  #serials = 0;

  constructor(thisYear: number) {
    this.dates = new DateOrderEvidence(thisYear);
  }

  add(cell: string | undefined): void {
    const value = cellValue(cell);
    if (value === null) return;
    this.filled += 1;
    this.#count(value);
    // Of dates every one is looked at: a single 31/12 can settle the order of all of them.
    if (this.filled <= lookedAt || this.dates.dates > 0 || this.filled % thenEvery === 0) this.#look(value);
  }

  /** All different values with how often they occur, most often first; null where there are more than 50. */
  values(): { value: string; count: number }[] | null {
    if (this.#values === null) return null;
    return [...this.#values]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count);
  }

  /** The share of such values among those looked at, without those that say "still here"; 0 where there are none. */
  share(kind: 'emails' | 'dates' | 'fullNames' | 'salutations' | 'numbers' | 'serials'): number {
    const looked = this.#looked - this.#stillHere;
    if (looked === 0) return 0;
    const counts = {
      emails: this.#emails,
      dates: this.dates.dates,
      fullNames: Math.max(this.#commaNames, this.#kanjiNames),
      salutations: this.#salutations,
      numbers: this.#numbers,
      serials: this.#serials,
    };
    return counts[kind] / looked;
  }

  #count(value: string): void {
    if (this.samples.length < sampleCount && !this.samples.includes(value.slice(0, longestSample))) {
      this.samples.push(value.slice(0, longestSample));
    }
    if (this.#values === null) return;
    this.#values.set(value, (this.#values.get(value) ?? 0) + 1);
    if (this.#values.size > mostValues || value.length > longestSample) this.#values = null;
  }

  #look(value: string): void {
    this.#looked += 1;
    if (value.includes('@')) {
      if (isEmailAddress(value)) this.#emails += 1;
      return;
    }
    if (numeric.test(value)) this.#numbers += 1;
    if (serial.test(value)) this.#serials += 1;
    if (this.dates.add(value)) return;
    if (value.length <= longestWord && saysStillHere(value)) {
      this.#stillHere += 1;
      return;
    }
    this.names.add(value);
    if (commaName.test(value)) this.#commaNames += 1;
    else if (kanjiName.test(value)) this.#kanjiNames += 1;
    else if (salutation.test(value)) this.#salutations += 1;
  }
}
