import { beside } from './comparison.ts';
import type { FigureSource } from './figureSource.ts';
import { wordsOf } from './wording.ts';

/** How many alumni there are, and how many of them take part. */
export function networkSentence(source: FigureSource): string {
  const { insights, compared, wording } = source;
  const t = wordsOf(wording);
  const { number, date } = wording.formats;
  const { alumni, active } = insights.metrics;
  const sentence = t('figures:sentence.network', {
    count: alumni.n,
    alumni: number(alumni.n),
    active: number(active.n),
    on: date(insights.on),
  });
  if (compared === null) return sentence;
  const other = compared.insights.metrics;
  const shown = t('figures:sentence.networkBeside', {
    count: other.alumni.n,
    alumni: number(other.alumni.n),
    active: number(other.active.n),
  });
  return beside(sentence, shown, source);
}
