import type { Row } from '../database/statements.ts';
import { type KeptChange, technicalFields } from './kept.ts';

/** Fields that say one thing together: where one of them was edited since, none goes back. */
const together: Readonly<Record<string, readonly (readonly string[])[]>> = {
  person: [
    ['birthDate', 'deceasedOn'],
    ['keepInTouchDays', 'keepInTouchFrom'],
    ['mergedInto', 'deletedAt'],
  ],
  contactPoint: [['channel', 'value', 'folded']],
  customValue: [['textValue', 'numberValue']],
  event: [['sessions', 'zone', 'startsAt', 'endsAt']],
  eventGuest: [
    ['answer', 'answeredOn'],
    ['attended', 'interactionId'],
    ['feedbackScore', 'feedbackWords'],
  ],
  outreach: [['purpose', 'consentPurpose', 'channel', 'audience', 'texts', 'eventId', 'surveyId']],
  outreachRecipient: [['sentOn', 'interactionId']],
  request: [['answer', 'answerWords', 'answeredOn', 'answeredBy', 'doneOn']],
};

/** Days of which the first is never after the second. */
const spans: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  person: [['birthDate', 'deceasedOn']],
  tenure: [['startedOn', 'endedOn']],
  partnership: [['startedOn', 'endedOn']],
  membership: [
    ['invitedOn', 'joinedOn'],
    ['joinedOn', 'leftOn'],
    ['joinedOn', 'welcomedOn'],
  ],
  communityManager: [['startedOn', 'endedOn']],
  survey: [['openedOn', 'closedOn']],
  request: [['raisedOn', 'answeredOn']],
};

/** What of an update can be taken back. */
export interface Part {
  /** The fields that go back, with what they held before. */
  patch: Row;
  /** The fields that were edited since. */
  edited: string[];
}

/**
 * The part of an update that was not edited since. `present` is the row now; `stuck` are its fields of which a later
 * change of the same operation could not be taken back already.
 */
export function partAsLeft(change: KeptChange, present: Row, stuck: ReadonlySet<string>): Part {
  const { recordType, before, after } = change;
  const patch: Row = {};
  const edited = new Set<string>();
  for (const name of Object.keys(after ?? {})) {
    if (technicalFields.has(name)) continue;
    const now = present[name] ?? null;
    const was = before?.[name] ?? null;
    const isAsLeft = now === (after?.[name] ?? null);
    if (stuck.has(name) || (!isAsLeft && now !== was)) edited.add(name);
    else if (now !== was) patch[name] = was;
  }
  for (const group of groupsThatStay(recordType, { present, patch, edited })) {
    for (const name of group) {
      if (!(name in patch)) continue;
      delete patch[name];
      edited.add(name);
    }
  }
  return { patch, edited: [...edited] };
}

/** The fields that can't go back without others that were edited since. */
function* groupsThatStay(
  recordType: string,
  { present, patch, edited }: { present: Row; patch: Row; edited: ReadonlySet<string> },
): Generator<readonly string[]> {
  for (const group of together[recordType] ?? []) if (group.some((name) => edited.has(name))) yield group;
  for (const span of spans[recordType] ?? []) {
    // Where both go back, they are what they were together.
    const one = span.some((name) => name in patch) && !span.every((name) => name in patch);
    if (one && isReversed({ ...present, ...patch }, span)) yield span;
  }
}

function isReversed(row: Row, [from, to]: readonly [string, string]): boolean {
  const first = row[from];
  const last = row[to];
  return typeof first === 'string' && typeof last === 'string' && first > last;
}
