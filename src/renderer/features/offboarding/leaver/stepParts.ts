import type { LeaverPage, OffboardingStep } from '#shared/contract/offboarding.ts';

export interface StepPart {
  readonly name: 'before' | 'after';
  readonly steps: readonly OffboardingStep[];
}

/** The steps in the order of the plan: those until the last day, and those after it. */
export function partsOf({ steps, lastDay }: Pick<LeaverPage, 'steps' | 'lastDay'>): readonly StepPart[] {
  const isAfter = ({ dueOn }: OffboardingStep) => dueOn !== null && dueOn > lastDay;
  const parts: StepPart[] = [
    { name: 'before', steps: steps.filter((step) => !isAfter(step)) },
    { name: 'after', steps: steps.filter(isAfter) },
  ];
  return parts.filter((part) => part.steps.length > 0);
}
