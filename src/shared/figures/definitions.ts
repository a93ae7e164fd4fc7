import type { Figure } from '../contract/figures.ts';
import type { MetricName } from '../contract/insights.ts';
import type insightsEn from '../i18n/en/insights.json';
import { type Wording, wordsOf } from './wording.ts';

export type DefinitionName = keyof typeof insightsEn.definitions;

/** How these numbers are counted, each said once. */
export function definitionsOf(names: readonly DefinitionName[], wording: Wording): Figure['definitions'] {
  const t = wordsOf(wording);
  return [...new Set(names)].map((name) => ({
    term: t(`insights:definitions.${name}.term`),
    text: t(`insights:definitions.${name}.text`),
  }));
}

/** Where a number is defined: some together with others. */
export function definitionOfMetric(metric: MetricName): DefinitionName {
  switch (metric) {
    case 'participationRateOfReachable':
      return 'participationRate';
    case 'returnRate1Year':
    case 'returnRate3Years':
    case 'returnRate5Years':
      return 'returnRate';
    case 'alumniGave':
    case 'companyGave':
    case 'alumniAsked':
    case 'companyAsked':
      return 'exchanges';
    default:
      return metric;
  }
}
