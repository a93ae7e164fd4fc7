import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { LeaverPage, OffboardingStep } from '#shared/contract/offboarding.ts';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';
import { ConfirmContactDialog } from './ConfirmContactDialog.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { StepCheck } from './StepCheck.tsx';
import { StepMenu } from './StepMenu.tsx';
import classes from './Steps.module.css';
import { StepTitle } from './StepTitle.tsx';
import { useSettling } from './useSettling.ts';

interface StepRowProps {
  readonly leaver: LeaverPage;
  readonly step: OffboardingStep;
  /** False where the plan is closed, or the reader only looks on. */
  readonly works: boolean;
  /** The steps beside it in the list. */
  readonly above: OffboardingStep | null;
  readonly below: OffboardingStep | null;
  readonly onEdit: () => void;
}

/** A step: what, whose, when, and the ways to deal with it. */
export function StepRow({ leaver, step, works, above, below, onEdit }: StepRowProps) {
  const [confirming, confirm] = useDisclosure(false);
  const settling = useSettling(leaver, step);
  const move = useMoveStep(leaver, step);
  return (
    <li className={classes['step']} data-settled={step.state !== 'open' || undefined}>
      <StepCheck
        step={step}
        works={works}
        onSettle={settling.toggle}
        onConfirm={confirm.open}
        leaver={leaver}
      />
      <div className={classes['words']}>
        <StepTitle leaver={leaver} step={step} works={works} onConfirm={confirm.open} />
        <StepAbout leaver={leaver} step={step} />
        {step.note !== '' && <div className={classes['note']}>{step.note}</div>}
      </div>
      <StepDue step={step} />
      {works && (
        <StepMenu
          step={step}
          onEdit={onEdit}
          onSettle={settling.ask}
          onReopen={settling.reopen}
          onUp={above && (() => move(above))}
          onDown={below && (() => move(below))}
          onRemove={settling.remove}
        />
      )}
      <SettleDialog step={step} asking={settling.asking} settling={settling} />
      <ConfirmContactDialog leaver={leaver} opened={confirming} onClose={confirm.close} />
    </li>
  );
}

/** Whose step it is, and what it waits for; once it is settled, by whom and when. */
function StepAbout({ leaver, step }: { leaver: LeaverPage; step: OffboardingStep }) {
  const { t } = useTranslation(['offboarding', 'vocabulary', 'app']);
  const format = useFormat();
  const { owner, ownerName, state, settledAt, settledBy, waitsFor } = step;
  const side = t(`vocabulary:stepOwner.${owner}`);
  const whose = ownerName === null ? side : t('steps.ownerOf', { side, name: ownerName });
  const settled = () => {
    if (state === 'open' || settledAt === null) return null;
    const word = t(`vocabulary:stepState.${state}`);
    return settledBy === null
      ? t('steps.settledOn', { word, day: format.day(settledAt) })
      : t('steps.settledBy', { word, day: format.day(settledAt), name: settledBy });
  };
  const before = leaver.steps.filter(({ id }) => waitsFor.includes(id)).map(({ title }) => title);
  const waits =
    before.length === 0 || state !== 'open'
      ? null
      : t('steps.waitsFor', { steps: before.join(t('app:listSeparator')) });
  return (
    <div className={classes['more']}>
      {[whose, settled(), waits].filter((part) => part !== null).join(' · ')}
    </div>
  );
}

function StepDue({ step: { dueOn, dueByHand, late, state } }: { step: OffboardingStep }) {
  const { t } = useTranslation('offboarding');
  const format = useFormat();
  if (state !== 'open') return <span />;
  if (dueOn === null) return <span className={classes['due']}>{t('steps.noDay')}</span>;
  return (
    <time
      dateTime={dueOn}
      title={dueByHand ? t('steps.dueByHand', { day: format.date(dueOn) }) : format.date(dueOn)}
      className={classes['due']}
      data-late={late || undefined}
    >
      {late ? t('steps.late', { day: format.dayAndMonth(dueOn) }) : format.weekday(dueOn)}
    </time>
  );
}

/** Puts the step in the place of another, beside it in the list. */
function useMoveStep({ plan, steps }: LeaverPage, step: OffboardingStep) {
  const { arrangeSteps } = useOffboardingWrites();
  const onError = useRefusalNotice();
  return (beside: OffboardingStep) => {
    if (plan === null) return;
    const ids = steps.map(({ id }) => id);
    const [from, to] = [ids.indexOf(step.id), ids.indexOf(beside.id)];
    ids.splice(to, 0, ...ids.splice(from, 1));
    arrangeSteps.mutate({ id: plan.id, version: plan.version, steps: ids }, { onError });
  };
}
