import type { FollowUpKind } from '#shared/domain/vocabulary.ts';
import { type DayNumber, workday } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { consentRequests, notes, results, tasks } from '../texts/followUps.ts';
import { drawWords, filled } from '../texts/slots.ts';
import type { Ties } from './contacts.ts';

/** Something to do for a person; `doneOn` and `result` null while it is open. */
export interface SampleFollowUp {
  kind: FollowUpKind;
  title: string;
  note: string;
  dueOn: DayNumber;
  /** Nobody's in particular where false. */
  owned: boolean;
  /** Follows from the contact before it. */
  fromContact: boolean;
  doneOn: DayNumber | null;
  result: string | null;
}

/** What there is to do for a person, and what was done; `asked` where a consent is on record. */
export function drawFollowUps(
  chance: Chance,
  ties: Ties,
  { asked, today }: { asked: boolean; today: DayNumber },
): SampleFollowUp[] {
  const found: SampleFollowUp[] = [];
  const nearness = 0.3 + ties.warmth;
  if (today - ties.leftOn > 30 && chance.happens(0.08 * nearness)) {
    const doneOn = workday(chance.between(Math.max(ties.leftOn, today - 400), today - 1));
    const result = chance.happens(0.85) ? chance.pick(results[ties.language]) : null;
    found.push({ ...task(chance, ties), dueOn: workday(doneOn + chance.between(-3, 6)), doneOn, result });
  }
  if (chance.happens(0.035 * nearness)) {
    found.push({ ...task(chance, ties), dueOn: dueDay(chance, today), doneOn: null, result: null });
  }
  if (!asked && chance.happens(0.03)) {
    const title = chance.pick(consentRequests[ties.language]);
    const request = { ...task(chance, ties), kind: 'consentRequest' as const, title, fromContact: false };
    found.push({ ...request, dueOn: dueDay(chance, today), doneOn: null, result: null });
  }
  return found;
}

function task(chance: Chance, ties: Ties) {
  const words = drawWords(chance, ties);
  return {
    kind: 'task' as const,
    title: filled(chance.pick(tasks[ties.language]), words),
    note: chance.pick(notes[ties.language]),
    owned: chance.happens(0.7),
    fromContact: chance.happens(0.6),
  };
}

/** Some are overdue, some due today or this week, most later; only what was due before may lie on a day of rest. */
function dueDay(chance: Chance, today: DayNumber): DayNumber {
  const at = chance.share();
  if (at < 0.14) return workday(today - chance.between(3, 30));
  if (at < 0.2) return today;
  if (at < 0.45) return today + chance.between(1, 7);
  return today + chance.between(8, 70);
}
