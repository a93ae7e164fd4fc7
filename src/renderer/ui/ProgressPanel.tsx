import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format/FormatProvider.tsx';
import classes from './ProgressPanel.module.css';

interface ProgressPanelProps {
  /** What is being done: "Importing people". */
  readonly title: string;
  /** What it is doing right now, where the count alone does not say. */
  readonly step?: string;
  readonly done: number;
  /** 0 while not known yet. */
  readonly total: number;
  /** Absent where it can't be stopped any more. */
  readonly onCancel?: () => void;
}

/** Long work under way: how far it is, and the way out. */
export function ProgressPanel({ title, step, done, total, onCancel }: ProgressPanelProps) {
  const { t } = useTranslation('app');
  const format = useFormat();
  const [cancelling, setCancelling] = useState(false);
  const counted = t('progress.counted', { done: format.number(done), total: format.number(total) });
  const state = total > 0 ? counted : t('progress.working');
  const cancel = () => {
    setCancelling(true);
    onCancel?.();
  };
  return (
    <section className={classes['panel']} aria-label={title} tabIndex={-1} data-autofocus>
      <div className={classes['words']}>
        <strong>{title}</strong>
        <span className={classes['count']}>{cancelling ? t('progress.cancelling') : (step ?? state)}</span>
      </div>
      <Progress.Root size="md">
        <Progress.Section
          value={total > 0 ? (100 * done) / total : 100}
          animated={total === 0}
          striped={total === 0}
          aria-label={title}
          aria-valuetext={state}
        />
      </Progress.Root>
      {onCancel && (
        <Button variant="default" disabled={cancelling} onClick={cancel}>
          {t('cancel')}
        </Button>
      )}
    </section>
  );
}
