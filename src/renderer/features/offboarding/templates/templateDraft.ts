import type { OffboardingTemplate, PlannedStep } from '#shared/contract/offboarding.ts';
import { newStep } from '../StepFields.tsx';

/** A template before anything is said of it. */
export const newTemplate: OffboardingTemplate = { id: null, version: 0, name: '', language: null, steps: [] };

/** A step on the form; `after` names others by their keys, which stay as the order changes. */
export interface DraftStep extends Omit<PlannedStep, 'after'> {
  readonly key: string;
  readonly after: readonly string[];
}

/** The steps of a template with keys of their own. */
export function draftStepsOf(steps: readonly PlannedStep[]): DraftStep[] {
  return steps.map((step, place) => ({ ...step, key: String(place), after: step.after.map(String) }));
}

/** A step without anything yet, after all others. */
export function addedStep(steps: readonly DraftStep[]): DraftStep {
  const key = String(Math.max(-1, ...steps.map((step) => Number(step.key))) + 1);
  return { ...newStep, key, after: [] };
}

/** The steps as they are kept: `after` names places, and nothing that is not there. */
export function plannedSteps(steps: readonly DraftStep[]): PlannedStep[] {
  const places = new Map(steps.map(({ key }, place) => [key, place]));
  return steps.map(({ key: _key, after, ...step }) => ({
    ...step,
    title: step.title.trim(),
    after: after.flatMap((key) => places.get(key) ?? []),
  }));
}
