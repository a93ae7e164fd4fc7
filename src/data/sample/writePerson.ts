import { foldContactValue } from '#shared/domain/contactPoints.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { WriteUnit } from '../database/write.ts';
import {
  consents,
  contactPoints,
  memberships,
  opennessRecords,
  orientations,
  people,
  tenures,
} from '../schema/index.ts';
import { type DayNumber, isoDate } from './calendar.ts';
import type { SampleBonds } from './sampleBonds.ts';
import type { SamplePerson } from './samplePerson.ts';

const dateOrNull = (day: DayNumber | null): string | null => (day === null ? null : isoDate(day));

/** Who joined in the last weeks is still to be welcomed. */
function welcomedOn(joinedOn: DayNumber | null, now: Instant): string | null {
  return joinedOn === null || isoDate(joinedOn + 21) >= now ? null : isoDate(joinedOn + 4);
}

/** Writes a person with everything they told us and were here; gives the new ids, those of the tenures in their order. */
export function writePerson(
  unit: WriteUnit,
  person: SamplePerson,
  { owner, keepInTouch }: Pick<SampleBonds, 'owner' | 'keepInTouch'>,
  now: Instant,
): { personId: string; tenureIds: string[] } {
  const { ids } = unit.author;
  const personId = ids.next();
  unit.insert(people, {
    id: personId,
    ...person.name,
    externalId: person.externalId,
    company: person.occupation?.company ?? null,
    jobTitle: person.occupation?.jobTitle ?? null,
    location: person.location,
    doNotContact: person.doNotContact,
    deceasedOn: dateOrNull(person.deceasedOn),
    owner,
    keepInTouchDays: keepInTouch?.days ?? null,
    keepInTouchFrom: dateOrNull(keepInTouch?.from ?? null),
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  const tenureIds = person.tenures.map(({ startsOn, endsOn, ...tenure }) => {
    const id = ids.next();
    const dates = { startedOn: isoDate(startsOn), endedOn: dateOrNull(endsOn) };
    unit.insert(tenures, { id, personId, ...dates, ...tenure });
    return id;
  });
  for (const [position, point] of person.contactPoints.entries()) {
    const folded = foldContactValue(point.channel, point.value);
    unit.insert(contactPoints, { id: ids.next(), personId, ...point, folded, position });
  }
  for (const { recordedOn, ...orientation } of person.orientations) {
    unit.insert(orientations, { id: ids.next(), personId, ...orientation, recordedOn: isoDate(recordedOn) });
  }
  for (const { recordedOn, ...openness } of person.openness) {
    unit.insert(opennessRecords, { id: ids.next(), personId, ...openness, recordedOn: isoDate(recordedOn) });
  }
  for (const { decidedOn, validUntil, ...consent } of person.consents) {
    unit.insert(consents, {
      id: ids.next(),
      personId,
      ...consent,
      decidedOn: isoDate(decidedOn),
      validUntil: validUntil === null ? null : isoDate(validUntil),
    });
  }
  if (person.membership !== null) {
    const { invitedOn, joinedOn, leftOn } = person.membership;
    const dates = {
      invitedOn: isoDate(invitedOn),
      joinedOn: dateOrNull(joinedOn),
      leftOn: dateOrNull(leftOn),
      welcomedOn: welcomedOn(joinedOn, now),
    };
    unit.insert(memberships, { id: ids.next(), personId, ...dates });
  }
  return { personId, tenureIds };
}
