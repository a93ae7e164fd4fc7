import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { type SegmentId, segmentId } from '#shared/domain/ids.ts';

interface SegmentPickerProps {
  readonly chosen: SegmentId | null;
  readonly onChoose: (id: SegmentId | null) => void;
}

/** Over whom the numbers are: everybody, or the people of a segment. */
export function SegmentPicker({ chosen, onChoose }: SegmentPickerProps) {
  const { t } = useTranslation('segments');
  const listed = useQuery(useData().segments.list.queryOptions());
  const segments = listed.data ?? [];
  if (segments.length === 0 && chosen === null) return null;
  return (
    <Select
      size="xs"
      w={240}
      aria-label={t('insights.over')}
      placeholder={t('insights.everybody')}
      clearable
      searchable={segments.length > 8}
      clearButtonProps={{ 'aria-label': t('insights.clear') }}
      data={segments.map(({ segment }) => ({ value: segment.id, label: segment.name }))}
      value={chosen}
      onChange={(id) => {
        const parsed = segmentId.safeParse(id);
        onChoose(parsed.success ? parsed.data : null);
      }}
    />
  );
}
