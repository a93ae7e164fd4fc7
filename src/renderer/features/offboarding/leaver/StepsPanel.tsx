import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { LeaverPage, OffboardingStep } from '#shared/contract/offboarding.ts';
import { PlanDialog } from '../plan/PlanDialog.tsx';
import { StepProgress } from '../StepProgress.tsx';
import { useMayPlan } from '../useMayPlan.ts';
import classes from './LeaverPage.module.css';
import { StepDialog } from './StepDialog.tsx';
import { StepRow } from './StepRow.tsx';
import steps from './Steps.module.css';
import { partsOf } from './stepParts.ts';

/** The steps of the plan, those until the last day and those after it. */
export function StepsPanel({ leaver }: { leaver: LeaverPage }) {
  const { t } = useTranslation('offboarding');
  const heading = useId();
  const mayPlan = useMayPlan();
  const [editing, edit] = useState<{ step: OffboardingStep | null } | null>(null);
  const { plan } = leaver;
  if (plan === null) return <NothingPlanned leaver={leaver} />;
  const works = mayPlan && plan.outcome === null;
  return (
    <section className={classes['panel']} aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('steps.title')}
        </h2>
        {works && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => edit({ step: null })}
          >
            {t('steps.add')}
          </Button>
        )}
      </div>
      {plan.outcome !== null && <p className={classes['quiet']}>{t(`steps.closed.${plan.outcome}`)}</p>}
      <StepProgress plan={plan} />
      {partsOf(leaver).map(({ name, steps: part }) => (
        <div key={name}>
          <h3 className={classes['group']}>{t(`steps.part.${name}`)}</h3>
          <ul className={steps['list']}>
            {part.map((step, index) => (
              <StepRow
                key={step.id}
                leaver={leaver}
                step={step}
                works={works}
                above={part[index - 1] ?? null}
                below={part[index + 1] ?? null}
                onEdit={() => edit({ step })}
              />
            ))}
          </ul>
        </div>
      ))}
      <StepDialog leaver={leaver} editing={editing} onClose={() => edit(null)} />
    </section>
  );
}

function NothingPlanned({ leaver }: { leaver: LeaverPage }) {
  const { t } = useTranslation('offboarding');
  const mayPlan = useMayPlan();
  const [planning, plan] = useState(false);
  return (
    <section className={classes['panel']} aria-label={t('steps.title')}>
      <EmptyState
        sentence={t('steps.none')}
        action={mayPlan && <Button onClick={() => plan(true)}>{t('plan.action')}</Button>}
      />
      <PlanDialog request={planning ? { leaver } : null} onClose={() => plan(false)} />
    </section>
  );
}
