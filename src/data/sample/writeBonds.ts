import type { Instant } from '#shared/domain/instant.ts';
import type { WriteUnit } from '../database/write.ts';
import { customValues, followUps, partnerships, personLabels, relations } from '../schema/index.ts';
import { type DayMoments, isoDate } from './calendar.ts';
import type { SampleRelation } from './company/acquaintances.ts';
import type { FieldIds } from './customFields.ts';
import type { SampleFollowUp } from './life/followUps.ts';
import type { SampleBonds } from './sampleBonds.ts';
import type { SampleLabels } from './sampleLabels.ts';

/** What of the workspace the bonds of its people refer to. */
export interface Surroundings {
  labels: SampleLabels;
  fields: FieldIds;
}

/** Writes what binds us to a person, but for what is due; gives the ids of the partnerships in their order. */
export function writeBonds(
  unit: WriteUnit,
  personId: string,
  bonds: SampleBonds,
  { labels, fields }: Surroundings,
): string[] {
  const { ids } = unit.author;
  const carried = [
    ...bonds.tags.map((name) => labels.idOf(unit, 'tag', name)),
    ...bonds.skills.map((name) => labels.idOf(unit, 'skill', name)),
  ];
  for (const labelId of carried) unit.insert(personLabels, { personId, labelId });
  const partnershipIds = bonds.partnerships.map(({ startsOn, endsOn, ...partnership }) => {
    const id = ids.next();
    const dates = { startedOn: isoDate(startsOn), endedOn: endsOn === null ? null : isoDate(endsOn) };
    unit.insert(partnerships, { id, personId, ...partnership, ...dates });
    return id;
  });
  for (const { field, ...value } of bonds.values) {
    unit.insert(customValues, { personId, fieldId: fields[field], ...value });
  }
  return partnershipIds;
}

export function writeRelations(unit: WriteUnit, found: readonly SampleRelation[]): void {
  for (const { from, to, kind } of found) {
    const id = unit.author.ids.next();
    unit.insert(relations, { id, personId: from, otherId: to, kind, note: '' });
  }
}

/** Whose a follow-up is, and the contact it may come from. */
interface FollowUpOf {
  personId: string;
  owner: string | null;
  lastContact: string | null;
}

export function writeFollowUps(
  unit: WriteUnit,
  found: readonly SampleFollowUp[],
  { personId, owner, lastContact }: FollowUpOf,
  moments: DayMoments,
  now: Instant,
): void {
  for (const { dueOn, doneOn, owned, fromContact, ...followUp } of found) {
    unit.insert(followUps, {
      id: unit.author.ids.next(),
      personId,
      ...followUp,
      dueOn: isoDate(dueOn),
      owner: owned ? owner : null,
      interactionId: fromContact ? lastContact : null,
      doneAt: doneOn === null ? null : moments.at(doneOn, 15 * 60),
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
  }
}
