import type { ValueUnit } from '../contract/figures.ts';
import { type Wording, wordsOf } from './wording.ts';

/** A value as one reads it: 1,204 · 34.2% · +40 points · 4.3 of 5 · 12 days · 1.5 years. */
export function valueWords(value: number, unit: ValueUnit, wording: Wording): string {
  const t = wordsOf(wording);
  const { number, percent, years } = wording.formats;
  switch (unit) {
    case 'count':
      return number(value);
    case 'rate':
      return percent(value);
    case 'points': {
      const points = Math.round(value);
      return t('insights:points', { points: `${points > 0 ? '+' : ''}${number(points)}` });
    }
    case 'score':
      return t('figures:value.score', { score: number(value) });
    case 'days':
      return t('figures:value.days', { count: value, shown: number(value) });
    case 'years':
      return years(value);
  }
}
