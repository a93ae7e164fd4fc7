import { isEmailAddress } from '../contactPoints.ts';
import { cellValue } from './cellText.ts';
import { DateOrderEvidence } from './dateOrders.ts';
import { NameOrderEvidence } from './fullNames.ts';
import { saysStillHere } from './stillHere.ts';

const sampleCount = 5;
const longestSample = 200;
const commaName = /^\p{L}[\p{L}\p{M}'’. -]*,\s*\p{L}[\p{L}\p{M}'’. -]*$/u;
const kanjiName =
  /^[\p{Script=Han}々ヶ]{1,4}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,6}$/u;
const salutation = /^(?:mr|mrs|ms|miss|mx|dr|prof|様|殿|さん)\.?$/i;
const numeric = /^[\d.,\s-]+$/;

/** What the values of one column look like; fed with every cell of the file, keeps counts and a few samples. */
export class ColumnEvidence {
  readonly samples: string[] = [];
  readonly names = new NameOrderEvidence();
  readonly dates: DateOrderEvidence;
  filled = 0;
  #stillHere = 0;
  #emails = 0;
  #commaNames = 0;
  #kanjiNames = 0;
  #salutations = 0;
  #numbers = 0;

  constructor(thisYear: number) {
    this.dates = new DateOrderEvidence(thisYear);
  }

  add(cell: string | undefined): void {
    const value = cellValue(cell);
    if (value === null) return;
    this.filled += 1;
    if (this.samples.length < sampleCount && !this.samples.includes(value)) {
      this.samples.push(value.slice(0, longestSample));
    }
    if (value.includes('@')) {
      if (isEmailAddress(value)) this.#emails += 1;
      return;
    }
    if (saysStillHere(value)) {
      this.#stillHere += 1;
      return;
    }
    if (numeric.test(value)) this.#numbers += 1;
    if (this.dates.add(value)) return;
    this.names.add(value);
    if (commaName.test(value)) this.#commaNames += 1;
    else if (kanjiName.test(value)) this.#kanjiNames += 1;
    else if (salutation.test(value)) this.#salutations += 1;
  }

  /** The share of such values among the filled cells, without those that say "still here"; 0 where there are none. */
  share(kind: 'emails' | 'dates' | 'fullNames' | 'salutations' | 'numbers'): number {
    const filled = this.filled - this.#stillHere;
    if (filled === 0) return 0;
    const counts = {
      emails: this.#emails,
      dates: this.dates.dates,
      fullNames: Math.max(this.#commaNames, this.#kanjiNames),
      salutations: this.#salutations,
      numbers: this.#numbers,
    };
    return counts[kind] / filled;
  }
}
