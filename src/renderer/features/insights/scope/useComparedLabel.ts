import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { periodBefore, segmentOf } from './comparison.ts';
import type { ScopeChoice } from './useScope.ts';

/** What the numbers are compared with, in short: the days before, everybody, or a segment by its name. */
export function useComparedLabel({ search, period }: ScopeChoice): string {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const segments = useQuery(useData().segments.list.queryOptions()).data ?? [];
  const { compare } = search;
  if (compare === undefined || compare === 'everybody') return t('compare.everybody');
  if (compare === 'before') {
    const { from, to } = periodBefore(period.period);
    return format.dateRange(from, to);
  }
  const id = segmentOf(compare);
  return segments.find(({ segment }) => segment.id === id)?.segment.name ?? t('compare.segment');
}
