import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { BulkAction } from '#shared/contract/bulk.ts';
import classes from './Outlook.module.css';
import type { useOutlook } from './useOutlook.ts';

interface OutlookProps {
  /** How many people are picked. */
  readonly count: number | undefined;
  readonly action: BulkAction | null;
  readonly outlook: ReturnType<typeof useOutlook>;
}

/** For how many people it will be done, before it is: who has it already, and who is left out and why. */
export function Outlook({ count, action, outlook: { data, error } }: OutlookProps) {
  const { t } = useTranslation('list');
  const format = useFormat();
  if (action !== null && error !== null) return <RefusalAlert error={error} />;
  if (action === null || data === undefined) {
    return (
      <Text size="sm" c="dimmed" className={classes['outlook']}>
        {count === undefined ? t('counting') : t('bulk.picked', { count, shown: format.number(count) })}
      </Text>
    );
  }
  const { changed, unchanged, leftOut } = data;
  const all = changed + unchanged + leftOut;
  return (
    <div className={classes['outlook']} role="status">
      <Text size="sm" fw={600}>
        {t('bulk.for', { count: all, shown: format.number(changed), all: format.number(all) })}
      </Text>
      {unchanged > 0 && (
        <Text size="sm" c="dimmed">
          {t(`bulk.unchanged.${action.type}`, { count: unchanged, shown: format.number(unchanged) })}
        </Text>
      )}
      {leftOut > 0 && (
        <Text size="sm" c="dimmed">
          {t('bulk.leftOut', { count: leftOut, shown: format.number(leftOut) })}
        </Text>
      )}
    </div>
  );
}
