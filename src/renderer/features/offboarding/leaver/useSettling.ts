import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { LeaverPage, OffboardingStep } from '#shared/contract/offboarding.ts';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';

/** What is asked before a step is settled: what came of it, or why it is not needed. */
export type Asking = 'done' | 'notNeeded' | null;

/** The ways to settle a step of a plan, open it again or take it out. A task is done by one press; of a check-in it is asked what came of it. */
export function useSettling({ plan }: LeaverPage, step: OffboardingStep) {
  const { t } = useTranslation('offboarding');
  const [asking, ask] = useState<Asking>(null);
  const { settleStep, removeStep, undo } = useOffboardingWrites();
  const onError = useRefusalNotice();
  const { id: stepId, title } = step;
  const settle = (state: OffboardingStep['state'], note: string, options: { onDone?: () => void } = {}) => {
    if (plan === null) return;
    settleStep.mutate(
      { id: plan.id, version: plan.version, stepId, state, note },
      {
        onSuccess: ({ operationId }) => {
          options.onDone?.();
          undo({ message: t(`steps.said.${state}`, { title }), operationId });
        },
        // A dialog says itself what was refused.
        ...(options.onDone === undefined && { onError }),
      },
    );
  };
  return {
    asking,
    ask,
    busy: settleStep.isPending,
    error: settleStep.error,
    settle,
    reopen: () => settle('open', step.note),
    toggle: () => {
      if (step.state !== 'open') settle('open', step.note);
      else if (step.kind === 'checkIn') ask('done');
      else settle('done', step.note);
    },
    remove: () => {
      if (plan === null) return;
      removeStep.mutate(
        { id: plan.id, version: plan.version, stepId },
        {
          onSuccess: ({ operationId }) => undo({ message: t('steps.removed', { title }), operationId }),
          onError,
        },
      );
    },
  };
}
