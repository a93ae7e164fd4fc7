import { ActionIcon } from '@mantine/core';
import { IconArrowRight, IconCircle, IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SignLink } from '#renderer/ui/ButtonLink.tsx';
import type { LeaverPage, OffboardingStep } from '#shared/contract/offboarding.ts';
import classes from './Steps.module.css';
import { placeOf } from './stepPlace.ts';

interface StepCheckProps {
  readonly leaver: LeaverPage;
  readonly step: OffboardingStep;
  readonly works: boolean;
  /** Marks it done, or open again. */
  readonly onSettle: () => void;
  /** Opens the form that settles it. */
  readonly onConfirm: () => void;
}

/** The sign of a step's state, which settles it; where a step is done by doing something, it leads there. */
export function StepCheck({ leaver, step, works, onSettle, onConfirm }: StepCheckProps) {
  const { t } = useTranslation(['offboarding', 'vocabulary']);
  const { state, title } = step;
  const place = placeOf(step.kind);
  if (!works) {
    return (
      <span className={classes['check']} data-state={state}>
        <StateSign state={state} label={t(`vocabulary:stepState.${state}`)} />
      </span>
    );
  }
  const shared = { variant: 'subtle', color: 'gray', className: classes['check'] ?? '' } as const;
  if (state === 'open' && place !== null) {
    const label = t('steps.go', { title });
    return (
      <SignLink
        {...shared}
        to={place}
        params={{ tenureId: leaver.tenureId }}
        aria-label={label}
        title={label}
      >
        <IconArrowRight size={18} stroke={1.6} aria-hidden className={classes['apart']} />
      </SignLink>
    );
  }
  // Talk and thanks stay done for as long as they are written down.
  const fixed = state === 'done' && place !== null;
  const label = fixed
    ? t('steps.isDone', { title })
    : t(state === 'open' ? 'steps.done' : 'steps.reopen', { title });
  const asks = step.kind === 'contactDetails' || step.kind === 'consent';
  return (
    <ActionIcon
      {...shared}
      data-state={state}
      aria-label={label}
      title={label}
      aria-disabled={fixed}
      onClick={() => {
        if (fixed) return;
        if (state === 'open' && asks) onConfirm();
        else onSettle();
      }}
    >
      {state === 'open' ? (
        <>
          <IconCircle size={18} stroke={1.6} aria-hidden className={classes['circle']} />
          <IconCircleCheckFilled size={18} aria-hidden className={classes['tick']} />
        </>
      ) : (
        <StateSign state={state} />
      )}
    </ActionIcon>
  );
}

const signs = { open: IconCircle, done: IconCircleCheckFilled, notNeeded: IconCircleMinus } as const;

function StateSign({ state, label }: { state: OffboardingStep['state']; label?: string }) {
  const Sign = signs[state];
  return label === undefined ? (
    <Sign size={18} aria-hidden />
  ) : (
    <Sign size={18} role="img" aria-label={label} />
  );
}
