import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { type Comparison, comparison, withSegment } from './comparison.ts';
import type { ScopeChoice } from './useScope.ts';

interface ComparePickerProps {
  readonly choice: ScopeChoice;
  readonly onChoose: (compare: Comparison | null) => void;
}

/** What the numbers stand beside: those of the period before, of everybody, or of another segment. */
export function ComparePicker({ choice, onChoose }: ComparePickerProps) {
  const { t } = useTranslation('insights');
  const segments = useQuery(useData().segments.list.queryOptions()).data ?? [];
  const { search, period, narrowed } = choice;
  const others = segments.filter(({ segment }) => segment.id !== search.segment);
  return (
    <Select
      size="xs"
      aria-label={t('compare.label')}
      placeholder={t('compare.nothing')}
      clearable
      searchable={others.length > 8}
      nothingFoundMessage={t('scope.nothingFound')}
      clearButtonProps={{ 'aria-label': t('compare.clear') }}
      data={[
        // Before all there is nothing.
        { value: 'before', label: t('compare.before'), disabled: period.preset === 'all' },
        ...(narrowed ? [{ value: 'everybody', label: t('compare.everybody') }] : []),
        ...(others.length === 0
          ? []
          : [
              {
                group: t('compare.segments'),
                items: others.map(({ segment }) => ({ value: withSegment(segment.id), label: segment.name })),
              },
            ]),
      ]}
      value={choice.compared === null ? null : (search.compare ?? null)}
      onChange={(value) => {
        const parsed = comparison.safeParse(value);
        onChoose(parsed.success ? parsed.data : null);
      }}
    />
  );
}
