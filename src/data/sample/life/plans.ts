import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';
import type { Language, OffboardingOutcome, StepState } from '#shared/domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { doneNotes, notNeededNotes } from '../texts/thanks.ts';
import type { SampleTenure } from './careers.ts';
import type { SampleParting } from './partings.ts';

type TemplateStep = OffboardingTemplate['steps'][number];

/** A step of a plan, with how far it is; `after` names the steps before it by their place. */
export interface SampleStep extends TemplateStep {
  state: StepState;
  note: string;
  settledOn: DayNumber | null;
}

export interface SamplePlan {
  noticeOn: DayNumber;
  outcome: OffboardingOutcome | null;
  closedOn: DayNumber | null;
  steps: SampleStep[];
}

/** Plans are closed so many days after the last day, when the first weeks are over. */
const closedAfter = 35;

interface PlanQuestion {
  tenure: SampleTenure;
  parting: SampleParting;
  templates: readonly OffboardingTemplate[];
  language: Language;
  today: DayNumber;
}

/** How the farewell is planned; null where there is no notice yet, or nobody has planned it. */
export function drawPlan(chance: Chance, question: PlanQuestion): SamplePlan | null {
  const { tenure, templates, today } = question;
  const lastDay = tenure.endsOn ?? today;
  const retires = /retire|定年|早期退職/i.test(tenure.leaveReason ?? '');
  const noticeOn = lastDay - (retires ? chance.between(185, 240) : chance.between(28, 70));
  const template = templates[retires ? 2 : chance.happens(0.15) ? 1 : 0];
  if (noticeOn >= today || template === undefined || !chance.happens(0.88)) return null;
  const closes = lastDay + closedAfter < today;
  const steps: SampleStep[] = [];
  for (const step of template.steps) {
    const dueOn = (step.anchor === 'notice' ? noticeOn : lastDay) + step.offsetDays;
    const before = step.after.every((place) => (steps[place]?.state ?? 'open') !== 'open');
    const wanted = stateOf(chance, { step, dueOn, before, closes }, question);
    const settledOn = wanted === 'open' ? null : settledDay(chance, dueOn, noticeOn, today);
    steps.push({ ...step, state: wanted, note: noteOf(chance, wanted, question.language), settledOn });
  }
  const closedOn = closes ? Math.min(lastDay + closedAfter + chance.between(0, 20), today - 1) : null;
  return { noticeOn, outcome: closes ? 'finished' : null, closedOn, steps };
}

function stateOf(
  chance: Chance,
  { step, dueOn, before, closes }: StepQuestion,
  { parting, today }: PlanQuestion,
): StepState {
  const at = chance.share();
  // These two are settled by what they name, and by nothing else.
  if (step.kind === 'conversation')
    return parting.farewell === null ? (closes ? 'notNeeded' : 'open') : 'done';
  if (step.kind === 'thanks') return (parting.thanks?.givenOn ?? null) === null ? 'open' : 'done';
  if (closes) return at < 0.94 && dueOn < today ? 'done' : 'notNeeded';
  if (!before) return 'open';
  return dueOn < today ? lateState(at) : earlyState(at, dueOn - today);
}

/** Most of what was due is done, and little of it was not needed. */
function lateState(at: number): StepState {
  if (at < 0.9) return 'done';
  return at < 0.94 ? 'notNeeded' : 'open';
}

/** Some of what is due this week is done already. */
const earlyState = (at: number, days: number): StepState => (at < (days < 7 ? 0.3 : 0.05) ? 'done' : 'open');

interface StepQuestion {
  step: TemplateStep;
  dueOn: DayNumber;
  /** Whether what comes first is settled. */
  before: boolean;
  /** Whether the plan is closed by now. */
  closes: boolean;
}

const settledDay = (chance: Chance, dueOn: DayNumber, noticeOn: DayNumber, today: DayNumber): DayNumber =>
  Math.max(noticeOn, Math.min(dueOn + chance.between(-2, 1), today - 1));

function noteOf(chance: Chance, state: StepState, language: Language): string {
  if (state === 'open') return '';
  return chance.pick(state === 'done' ? doneNotes[language] : notNeededNotes[language]);
}
