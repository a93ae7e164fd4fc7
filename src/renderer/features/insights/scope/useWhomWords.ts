import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { InsightsSearch } from '../address.ts';

/** Over whom the numbers are, limit by limit: the segment, the department, the year of leaving; nothing for everybody. */
export function useWhomWords({ segment, department, leaveYear }: InsightsSearch): readonly string[] {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const segments = useQuery(useData().segments.list.queryOptions()).data;
  return useMemo(() => {
    const named = segments?.find((each) => each.segment.id === segment)?.segment.name;
    const year = leaveYear !== undefined && t('scope.leftIn', { year: format.year(leaveYear) });
    return [named, department, year].filter((part) => typeof part === 'string');
  }, [segments, segment, department, leaveYear, t, format]);
}
