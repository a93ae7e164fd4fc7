import type { Metric, MetricName, NetworkInsights } from '../contract/insights.ts';
import { isRate, type MetricKind, metricKinds } from '../domain/metrics/metricKinds.ts';
import { valueWords } from './valueWords.ts';
import { isTooSmall, type Wording, wordsOf } from './wording.ts';

/** A number as one reads it, with what it is counted over; the basis is empty for a count of the day itself. */
export interface MetricWords {
  readonly value: string;
  readonly basis: string;
}

/** The number in words; of a rate over fewer than the smallest denominator nothing is said but that. */
export function metricWords(name: MetricName, insights: NetworkInsights, wording: Wording): MetricWords {
  const t = wordsOf(wording);
  const metric = insights.metrics[name];
  if (isTooSmall(metric, wording.smallest) && metric.denominator !== 0) {
    return { value: t('insights:tooFew', { smallest: wording.smallest }), basis: '' };
  }
  return { value: shownValue(name, metric, wording), basis: basisOf(name, insights, wording) };
}

/** The value alone. */
export function shownValue(name: MetricName, metric: Metric, wording: Wording): string {
  const t = wordsOf(wording);
  if (metric.value !== null) return valueWords(metric.value, metricKinds[name].unit, wording);
  return t(
    name === 'medianYearsToReturn' && metric.denominator !== 0 ? 'insights:notReached' : 'charts:noValue',
  );
}

function basisOf(name: MetricName, insights: NetworkInsights, wording: Wording): string {
  const t = wordsOf(wording);
  const { number } = wording.formats;
  const { value, n, denominator } = insights.metrics[name];
  if (denominator === null || !isRate(name)) return daysOf(metricKinds[name], insights, wording);
  if (name === 'leaverEnps' && value === null) {
    return t(denominator === 0 ? 'insights:noScores' : 'insights:fewScores');
  }
  if (name === 'leaverEnps' || name === 'eventScore') {
    // The `n` of a mean is the sum of the scores.
    return denominator === 0
      ? t('insights:noScores')
      : t('insights:basisScores', { count: denominator, shown: number(denominator) });
  }
  if (denominator === 0) return t(name === 'messageMix' ? 'insights:noOutreach' : 'insights:noBasis');
  if (name === 'medianYearsToReturn' && value === null) return t('insights:notReachedWhy');
  const numbers = { n: number(n), denominator: number(denominator), over: t(`insights:over.${name}`) };
  return metricKinds[name].over === 'always'
    ? t('insights:basisReturn', numbers)
    : t('insights:basis', numbers);
}

/** The days a count speaks of. */
function daysOf({ over }: MetricKind, { on, from, to }: NetworkInsights, wording: Wording): string {
  if (over === 'period') return wording.formats.dateRange(from, to);
  if (over !== 'year') return '';
  return wordsOf(wording)('figures:basis.year', { on: wording.formats.date(on) });
}
