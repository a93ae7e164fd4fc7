import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import classes from './StepProgress.module.css';

type Plan = Pick<NonNullable<Leaver['plan']>, 'settled' | 'steps' | 'late'>;

/** How many steps of a plan are done, as a bar and in words, and how many of the others are late. */
export function StepProgress({ plan: { settled, steps, late } }: { plan: Plan }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  return (
    <div>
      <Progress
        value={steps === 0 ? 0 : (settled / steps) * 100}
        size={4}
        color={settled === steps ? 'good' : 'accent'}
        aria-hidden
      />
      <div className={classes['words']}>
        <span>{t('card.progress', { settled: format.number(settled), steps: format.number(steps) })}</span>
        {late > 0 && (
          <span className={classes['late']}>
            {t('card.late', { count: late, shown: format.number(late) })}
          </span>
        )}
      </div>
    </div>
  );
}
