import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { ReportRange } from '#shared/contract/ownReports.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { ranges } from './ownDraft.ts';

interface RangeFieldProps {
  readonly range: ReportRange;
  readonly onChange: (range: ReportRange) => void;
}

/** Over which days: counted from the day it is produced, or fixed ones. */
export function RangeField({ range, onChange }: RangeFieldProps) {
  const { t } = useTranslation(['reports', 'insights']);
  const today = useToday();
  const choose = (value: string | null) => {
    if (value === 'days') onChange({ kind: 'days', ...twelveMonthsTo(today) });
    const named = ranges.find((candidate) => candidate === value);
    if (named !== undefined) onChange({ kind: 'named', range: named });
  };
  return (
    <>
      <Select
        label={t('own.range')}
        allowDeselect={false}
        data={[...ranges, 'days' as const].map((value) => ({ value, label: t(`own.ranges.${value}`) }))}
        value={range.kind === 'days' ? 'days' : range.range}
        onChange={choose}
      />
      {range.kind === 'days' && (
        <Group grow>
          <DayInput
            required
            label={t('insights:page.from')}
            value={range.from}
            onChange={(from) =>
              from !== null && onChange({ ...range, from, to: range.to < from ? from : range.to })
            }
          />
          <DayInput
            required
            label={t('insights:page.to')}
            value={range.to}
            onChange={(to) =>
              to !== null && onChange({ ...range, to, from: range.from > to ? to : range.from })
            }
          />
        </Group>
      )}
    </>
  );
}
