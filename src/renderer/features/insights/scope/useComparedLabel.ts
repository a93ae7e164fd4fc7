import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { segmentOf } from './comparison.ts';
import type { ScopeChoice } from './useScope.ts';

/** What the numbers are compared with, in short: the period before, everybody, or a segment by its name. */
export function useComparedLabel({ search }: ScopeChoice): string {
  const { t } = useTranslation('insights');
  const segments = useQuery(useData().segments.list.queryOptions()).data ?? [];
  const { compare } = search;
  if (compare === undefined || compare === 'everybody') return t('compare.everybody');
  if (compare === 'before') return t('compare.theBefore');
  const id = segmentOf(compare);
  return segments.find(({ segment }) => segment.id === id)?.segment.name ?? t('compare.segment');
}
