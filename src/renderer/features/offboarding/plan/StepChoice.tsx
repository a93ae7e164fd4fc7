import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PlannedStep } from '#shared/contract/offboarding.ts';
import { useAnchorWords } from '../useAnchorWords.ts';
import classes from './PlanForm.module.css';
import { plannedDay } from './plannedDay.ts';
import type { PlanDays } from './usePlanDraft.ts';

interface StepChoiceProps {
  readonly steps: readonly PlannedStep[];
  readonly days: PlanDays;
  readonly leftOut: ReadonlySet<number>;
  readonly onChange: (place: number, out: boolean) => void;
}

/** The steps of a template with the days they will be due; each can be left out. */
export function StepChoice({ steps, days, leftOut, onChange }: StepChoiceProps) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const format = useFormat();
  const anchorWords = useAnchorWords();
  return (
    <fieldset className={classes['steps']}>
      <legend className={classes['legend']}>{t('plan.steps')}</legend>
      <ul className={classes['list']}>
        {steps.map((step, place) => {
          const due = plannedDay(step, days);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step of a template is its place
            <li key={place} className={classes['step']}>
              <Checkbox
                className={classes['check'] ?? ''}
                label={step.title}
                checked={!leftOut.has(place)}
                onChange={(event) => onChange(place, !event.currentTarget.checked)}
              />
              <span className={classes['owner']}>
                {step.ownerName ?? t(`vocabulary:stepOwner.${step.owner}`)}
              </span>
              <span className={classes['due']}>{due === null ? anchorWords(step) : format.weekday(due)}</span>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
