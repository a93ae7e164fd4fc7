import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import { displayName } from '#shared/domain/names.ts';
import { LastDayText } from '../LastDayText.tsx';
import { StepProgress } from '../StepProgress.tsx';
import { ThanksLine } from '../ThanksLine.tsx';
import classes from './LeaverCard.module.css';

interface LeaverCardProps {
  readonly leaver: Leaver;
  readonly onPlan: ((leaver: Leaver) => void) | null;
}

/** A leaver: who, when, how far the plan has come, and set apart below it the thanks. */
export function LeaverCard({ leaver, onPlan }: LeaverCardProps) {
  const { personId, personName, tenureId, lastDay, department, title } = leaver;
  // Recruiters are told nothing of thanks, not even whether they were given.
  const mayRead = usePreferences().role !== 'recruiter';
  const about = [department, title].filter((part) => part !== null).join(' · ');
  return (
    <article className={classes['card']} data-card>
      <div className={classes['who']}>
        <Monogram id={personId} name={personName} size={32} />
        <div className={classes['words']}>
          <Link to="/farewells/$tenureId" params={{ tenureId }} className={`${classes['name']} enishi-name`}>
            {displayName(personName)}
          </Link>
          <div className={classes['about']} title={about}>
            {about}
          </div>
        </div>
      </div>
      <div className={classes['day']}>
        <LastDayText lastDay={lastDay} />
      </div>
      <PlanPart leaver={leaver} onPlan={onPlan} />
      {mayRead && (
        <div className={classes['foot']}>
          <ThanksLine leaver={leaver} />
        </div>
      )}
    </article>
  );
}

/** How far the plan has come and what is next; where nothing is planned, the way to do so. */
function PlanPart({ leaver, onPlan }: LeaverCardProps) {
  const { t } = useTranslation('offboarding');
  const { plan, personName } = leaver;
  if (plan === null) {
    return (
      <div className={classes['unplanned']}>
        <span>{t('card.notPlanned')}</span>
        {onPlan && (
          <Button
            variant="default"
            size="compact-sm"
            className={classes['above'] ?? ''}
            aria-label={t('card.planOf', { name: displayName(personName) })}
            onClick={() => onPlan(leaver)}
          >
            {t('card.plan')}
          </Button>
        )}
      </div>
    );
  }
  const next = () => {
    if (plan.outcome !== null) return t('card.closed');
    return plan.next === null ? t('card.allDone') : t('card.next', { title: plan.next.title });
  };
  return (
    <div className={classes['plan']}>
      <StepProgress plan={plan} />
      <div className={classes['next']} title={plan.next?.title}>
        {next()}
      </div>
    </div>
  );
}
