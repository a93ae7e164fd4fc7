import { fold } from '../folding.ts';
import { numberIn } from './customCells.ts';

const daysOf = { day: 1, week: 7, month: 30, quarter: 90, half: 180, year: 365 } as const;
type Span = keyof typeof daysOf;

const spans: readonly (readonly [RegExp, Span])[] = [
  [/^(?:days?|日)$/, 'day'],
  [/^(?:weeks?|週間?)$/, 'week'],
  [/^(?:months?|[かヶケ箇]?月間?|か月|ヶ月)$/, 'month'],
  [/^(?:quarters?|四半期)$/, 'quarter'],
  [/^(?:years?|年間?)$/, 'year'],
];

const named: ReadonlyMap<string, Span> = new Map([
  ...pairs('day', 'daily 毎日'),
  ...pairs('week', 'weekly 毎週'),
  ...pairs('month', 'monthly 毎月 月次'),
  ...pairs('quarter', 'quarterly 四半期 四半期ごと 毎四半期'),
  ...pairs('half', '半年 半年ごと half-yearly halfyearly semiannually twice-a-year'),
  ...pairs('year', 'yearly annually annual 毎年 年次'),
]);

function pairs(span: Span, words: string): [string, Span][] {
  return words.split(' ').map((word) => [fold(word), span]);
}

const longest = 3650;

/** How many days an interval is: 90, `3 months`, 半年, quarterly. Null where the text is no interval up to ten years. */
export function daysIn(text: string): number | null {
  const said = fold(text)
    .replace(/^every /, '')
    .replace(/(?:ごと|毎|に一度|に1回)$/, '');
  const word = named.get(said) ?? named.get(said.replaceAll(' ', '-'));
  if (word !== undefined) return daysOf[word];
  const [, count = '', unit = ''] = /^([\d.,]+)\s*(\D*)$/.exec(said) ?? [];
  const number = numberIn(count);
  const span = unit === '' ? 'day' : spans.find(([pattern]) => pattern.test(unit))?.[1];
  if (number === null || span === undefined) return null;
  const days = Math.round(number * daysOf[span]);
  return days >= 1 && days <= longest ? days : null;
}
