import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ImportPreview } from '#shared/contract/importPlan.ts';
import type { Choices, StepProps } from '../../choices.ts';
import classes from './LeaversOnly.module.css';

interface LeaversOnlyProps extends Pick<StepProps, 'change'> {
  readonly choices: Choices;
  /** Null while not known yet. */
  readonly counts: ImportPreview['counts'] | null;
}

/** Who of the file comes in: leavers, or everybody. */
export function LeaversOnly({ choices, counts, change }: LeaversOnlyProps) {
  const { t } = useTranslation('imports');
  const meaningId = useId();
  const meaning = useMeaning(choices, counts);
  return (
    <div className={classes['choice']}>
      <Switch
        label={t('preview.leaversOnly')}
        aria-label={t('preview.leaversOnly')}
        aria-describedby={meaningId}
        description={<span id={meaningId}>{meaning}</span>}
        checked={choices.leaversOnly}
        onChange={(event) => change({ leaversOnly: event.currentTarget.checked })}
      />
    </div>
  );
}

/** What "leavers only" does to this file. */
function useMeaning({ leaversOnly, mapping }: Choices, counts: ImportPreview['counts'] | null): string {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const saysWhoLeft = [...mapping.columns, ...(mapping.constants ?? [])].some(({ field }) =>
    ['endedOn', 'status', 'leaveReason'].includes(field),
  );
  if (!saysWhoLeft) return t('preview.unknown');
  if (!leaversOnly) return t('preview.takesAll');
  const count = counts?.skippedStillEmployed ?? 0;
  return t('preview.leavesOut', { count, people: format.number(count) });
}
