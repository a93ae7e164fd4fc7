import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Behind } from '#shared/contract/figures.ts';
import { metricKinds } from '#shared/domain/metrics/metricKinds.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { stateDay } from '../period.ts';
import type { ScopeChoice } from '../scope/useScope.ts';
import { useWhomWords } from '../scope/useWhomWords.ts';

/** Over which days and whom the people were counted: "2 Apr 2025 to 1 Apr 2026", "Board", "Left in 2024". */
export function useOverWords(behind: Behind, { search, period }: ScopeChoice): readonly string[] {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const whom = useWhomWords(search);
  switch (daysOf(behind)) {
    case 'period': {
      const { from, to } = runOf(behind) ?? period.period;
      return [format.dateRange(from, to), ...whom];
    }
    case 'day':
      return [t('people.asOf', { on: format.date(stateDay(period.period, period.today)) }), ...whom];
    case 'own':
      return whom;
  }
}

/** The days of a mark that has some of its own among the period's figures. */
function runOf(behind: Behind): { from: PlainDate; to: PlainDate } | null {
  if (behind.figure !== 'voices' || behind.from === undefined || behind.to === undefined) return null;
  return { from: behind.from, to: behind.to };
}

/** Whether a mark speaks of the period, of its last day, or of days that its own words name. */
function daysOf(behind: Behind): 'period' | 'day' | 'own' {
  switch (behind.figure) {
    case 'metric':
      return metricKinds[behind.metric].over === 'period' ? 'period' : 'day';
    case 'events':
    case 'reasons':
    case 'voices':
    case 'pipeline':
    case 'pipelineResults':
      return 'period';
    case 'funnel':
    case 'departments':
    case 'messageMix':
    case 'returns':
    case 'cohorts':
      return 'day';
    default:
      return 'own';
  }
}
