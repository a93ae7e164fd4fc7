import { interactionId } from '#shared/domain/ids.ts';
import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { setInBin } from '../interactions/write.ts';
import { eventGuests, interactionPeople, interactions } from '../schema/index.ts';
import { earliest } from './mergeChosenRecords.ts';
import type { Merging } from './mergeRecords.ts';

const columns = [
  'id',
  'eventId',
  'listedOn',
  'invitedOn',
  'answer',
  'answeredOn',
  'attended',
  'walkIn',
  'feedbackScore',
  'feedbackWords',
  'interactionId',
] as const;

/**
 * A person is on an event's list once: invited where either was, with the later answer, and came where either did. That they
 * came stands on the timeline once: the other entry goes into the bin.
 */
export function* mergeGuests(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const own = new Map(
    unit.find(eventGuests, { personId: keep }, columns).map((row) => [row['eventId'], row] as const),
  );
  for (const guest of unit.find(eventGuests, { personId: other }, columns)) {
    const same = own.get(guest['eventId']);
    const id = String(guest['id']);
    if (same === undefined) unit.update(eventGuests, { id }, { personId: keep });
    else {
      unit.remove(eventGuests, { id });
      const merged = taken(same, guest);
      unit.update(eventGuests, { id: String(same['id']) }, merged);
      const entries = new Set([same['interactionId'], guest['interactionId']]);
      for (const entry of entries) if (entry !== merged['interactionId']) removeEntry(unit, entry);
    }
    yield;
  }
}

/** Leaves alone what others have on their timelines, too. */
function removeEntry(unit: WriteUnit, entry: unknown): void {
  if (typeof entry !== 'string') return;
  const [present] = unit.find(interactions, { id: entry }, ['deletedAt']);
  const people = unit.find(interactionPeople, { interactionId: entry }, ['personId']);
  if (present?.['deletedAt'] !== null || people.length !== 1) return;
  setInBin(unit, interactionId.parse(entry), true);
}

/** What the one that stays becomes with what the other tells. */
function taken(own: Row, their: Row): Row {
  const answers = laterAnswer(own, their);
  const came = own['attended'] !== true && their['attended'] === true;
  const said = own['feedbackScore'] === null && own['feedbackWords'] === '' ? their : own;
  const attendance = came || own['attended'] === null ? their : own;
  return {
    listedOn: earliest([own['listedOn'], their['listedOn']]),
    invitedOn: earliest([own['invitedOn'], their['invitedOn']]),
    answer: answers['answer'],
    answeredOn: answers['answeredOn'],
    attended: attendance['attended'],
    interactionId: attendance['interactionId'],
    walkIn: own['walkIn'] === true && their['walkIn'] === true,
    feedbackScore: said['feedbackScore'],
    feedbackWords: said['feedbackWords'],
  };
}

function laterAnswer(own: Row, their: Row): Row {
  if (own['answer'] === null) return their;
  return their['answer'] !== null && String(their['answeredOn']) > String(own['answeredOn']) ? their : own;
}
