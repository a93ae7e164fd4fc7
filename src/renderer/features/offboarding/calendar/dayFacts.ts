import type { Leaver, OffboardingStep } from '#shared/contract/offboarding.ts';
import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

export interface CalendarStep
  extends Pick<OffboardingStep, 'id' | 'title' | 'kind' | 'owner' | 'state' | 'late'> {
  readonly dueOn: PlainDate;
  readonly personId: PersonId;
  readonly personName: PersonName;
  readonly tenureId: TenureId;
}

export interface CalendarAnswer {
  readonly leavers: readonly Leaver[];
  readonly steps: readonly CalendarStep[];
}

/** What a day of the calendar holds. */
export interface DayFacts {
  readonly leavers: Leaver[];
  readonly steps: CalendarStep[];
}

/** Leavers by their last day and steps by the day they are due; days on which nothing is are left out. */
export function dayFacts({ leavers, steps }: CalendarAnswer): ReadonlyMap<PlainDate, DayFacts> {
  const days = new Map<PlainDate, DayFacts>();
  const at = (day: PlainDate): DayFacts => {
    const there = days.get(day) ?? { leavers: [], steps: [] };
    days.set(day, there);
    return there;
  };
  for (const leaver of leavers) at(leaver.lastDay).leavers.push(leaver);
  for (const step of steps) at(step.dueOn).steps.push(step);
  return days;
}
