import type { CustomValueReason } from './customValues.ts';
import type { PersonName } from './names.ts';
import type { PlainDate } from './plainDate.ts';

/** What is wrong with an entry. Its words are in src/shared/i18n under `people:problem.<reason>`. */
export type ProblemReason =
  | 'nameMissing'
  | 'endsBeforeStart'
  | 'joinedBeforeInvited'
  | 'leftBeforeJoined'
  | 'welcomedBeforeJoining'
  | 'valueMissing'
  | 'notAnEmail'
  | 'tenureEmpty'
  | 'inTheFuture'
  | 'diedBeforeBirth'
  | 'relatedToSelf'
  | 'relatedAlready'
  | CustomValueReason
  | 'optionMissing'
  | 'optionTwice'
  | 'optionInUse';

/** A rule that an entry breaks; `field` names the field as the contract does. */
export interface Problem {
  field: string;
  reason: ProblemReason;
}

/** The name with blanks around its parts taken off and empty parts as null. */
export function tidyName(name: PersonName): PersonName {
  return {
    familyName: textOrNull(name.familyName),
    givenName: textOrNull(name.givenName),
    familyReading: textOrNull(name.familyReading),
    givenReading: textOrNull(name.givenReading),
    latinName: textOrNull(name.latinName),
    preferredName: textOrNull(name.preferredName),
    formerFamilyName: textOrNull(name.formerFamilyName),
  };
}

/** Text without the blanks around it; null where nothing is left. */
export function textOrNull(text: string | null): string | null {
  const trimmed = text?.normalize('NFC').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** No part of the name is mandatory alone, but one must be there. */
export function nameProblem(name: PersonName): Problem | null {
  const named = Object.values(tidyName(name)).some((part) => part !== null);
  return named ? null : { field: 'familyName', reason: 'nameMissing' };
}

interface Period {
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
}

/** A tenure or partnership ends on the day it starts or later. */
export function periodProblem(period: Period): Problem | null {
  return inOrder(period.startedOn, period.endedOn) ? null : { field: 'endedOn', reason: 'endsBeforeStart' };
}

/** A tenure ends on the day it starts or later, and says something: a day, a department or a title. */
export function tenureProblem(
  tenure: Period & { department: string | null; title: string | null },
): Problem | null {
  const said = [tenure.startedOn, tenure.endedOn, textOrNull(tenure.department), textOrNull(tenure.title)];
  if (said.every((part) => part === null)) return { field: 'startedOn', reason: 'tenureEmpty' };
  return periodProblem(tenure);
}

/** Nobody was born on a day that is still to come, or after the day of their death. */
export function birthProblem(
  birthDate: PlainDate | null,
  deceasedOn: PlainDate | null,
  today: PlainDate,
): Problem | null {
  if (!inOrder(birthDate, today)) return { field: 'birthDate', reason: 'inTheFuture' };
  return inOrder(birthDate, deceasedOn) ? null : { field: 'deceasedOn', reason: 'diedBeforeBirth' };
}

/** Nobody has died on a day that is still to come. */
export function deceasedProblem(deceasedOn: PlainDate | null, today: PlainDate): Problem | null {
  return inOrder(deceasedOn, today) ? null : { field: 'deceasedOn', reason: 'inTheFuture' };
}

/** Only what was granted ends of itself, and not before it was granted. */
export function consentProblem(word: {
  state: 'granted' | 'withdrawn';
  decidedOn: PlainDate;
  validUntil?: PlainDate | null | undefined;
}): Problem | null {
  const { state, decidedOn, validUntil = null } = word;
  if (validUntil === null || (state === 'granted' && decidedOn <= validUntil)) return null;
  return { field: 'validUntil', reason: 'endsBeforeStart' };
}

/** Invited, then joined, then left; any of the days may be unknown. */
export function membershipProblem(days: {
  invitedOn: PlainDate | null;
  joinedOn: PlainDate | null;
  leftOn: PlainDate | null;
}): Problem | null {
  if (!inOrder(days.invitedOn, days.joinedOn)) return { field: 'joinedOn', reason: 'joinedBeforeInvited' };
  if (!inOrder(days.joinedOn, days.leftOn) || !inOrder(days.invitedOn, days.leftOn)) {
    return { field: 'leftOn', reason: 'leftBeforeJoined' };
  }
  return null;
}

/** Whoever was welcomed had joined by then; a welcome that is not given is none. */
export function welcomeProblem(days: {
  joinedOn: PlainDate | null;
  welcomedOn?: PlainDate | null | undefined;
}): Problem | null {
  const { joinedOn, welcomedOn = null } = days;
  if (welcomedOn === null || (joinedOn !== null && joinedOn <= welcomedOn)) return null;
  return { field: 'welcomedOn', reason: 'welcomedBeforeJoining' };
}

/** ISO dates sort as text. */
function inOrder(earlier: PlainDate | null, later: PlainDate | null): boolean {
  return earlier === null || later === null || earlier <= later;
}
