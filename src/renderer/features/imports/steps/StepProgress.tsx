import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Progress as Done } from '../useStreamedQuery.ts';
import classes from './StepProgress.module.css';
import { useLong } from './useLong.ts';

export interface StepWork {
  /** What is being done. */
  readonly title: string;
  readonly progress: Done;
  readonly onCancel: () => void;
}

/** How far the work is that a step waits for, in its last line, so that nothing moves; nothing for short work. */
export function StepProgress({ title, progress, onCancel }: StepWork) {
  const { t } = useTranslation('app');
  const format = useFormat();
  const long = useLong();
  if (!long) return null;
  const { done, total } = progress;
  const counted = t('progress.counted', { done: format.number(done), total: format.number(total) });
  const state = total > 0 ? counted : t('progress.working');
  return (
    <section className={classes['progress']} aria-label={title}>
      <span>{title}</span>
      <Progress.Root size="sm" className={classes['bar'] ?? ''}>
        <Progress.Section
          value={total > 0 ? (100 * done) / total : 100}
          animated={total === 0}
          striped={total === 0}
          aria-label={title}
          aria-valuetext={state}
        />
      </Progress.Root>
      <span className="enishi-figures">{state}</span>
      <Button variant="subtle" size="compact-sm" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </section>
  );
}
