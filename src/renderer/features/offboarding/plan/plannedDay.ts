import type { PlannedStep } from '#shared/contract/offboarding.ts';
import { dueDay } from '#shared/domain/offboarding/dueDays.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

interface ChosenDays {
  readonly noticeOn: PlainDate | null;
  /** Null while it is not chosen. */
  readonly lastDay: PlainDate | null;
}

/** When a step of a template would be due; null while the day it is counted from is not known. */
export function plannedDay(step: PlannedStep, { noticeOn, lastDay }: ChosenDays): PlainDate | null {
  const from = step.anchor === 'notice' ? noticeOn : lastDay;
  if (from === null) return null;
  return dueDay({ ...step, dueOn: null }, { noticeOn: from, lastDay: from });
}
