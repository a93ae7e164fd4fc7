import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { WriteUnit } from '../database/write.ts';
import { countVersionUp } from '../people/changePerson.ts';
import { refusal } from '../refusal.ts';
import { tenures } from '../schema/index.ts';

/** The days and people of a farewell, as they are entered. */
export interface FarewellDays {
  noticeOn: PlainDate | null;
  lastDay: PlainDate;
}

/** INVALID_INPUT for a notice after the last day. */
export function refuseLateNotice({ noticeOn, lastDay }: FarewellDays): void {
  if (noticeOn !== null && noticeOn > lastDay) {
    throw refusal('INVALID_INPUT', { field: 'noticeOn', reason: 'noticeAfterLastDay' });
  }
}

/**
 * Gives a tenure its last day, or takes it off; a change of the person, too. INVALID_INPUT for a day before the first, or
 * where a tenure without an end would stand beside a later one. NOT_FOUND where the person has no such tenure.
 */
export function setLastDay(
  unit: WriteUnit,
  personId: PersonId,
  tenureId: TenureId,
  lastDay: PlainDate | null,
): void {
  const all = unit.find(tenures, { personId }, ['id', 'startedOn', 'endedOn']);
  const tenure = all.find(({ id }) => id === tenureId);
  if (tenure === undefined) throw refusal('NOT_FOUND', { what: 'tenure' });
  const startedOn = plainDate.nullable().parse(tenure['startedOn']);
  const endedOn = plainDate.nullable().parse(tenure['endedOn']);
  if (lastDay !== null && startedOn !== null && lastDay < startedOn) {
    throw refusal('INVALID_INPUT', { field: 'lastDay', reason: 'endsBeforeStart' });
  }
  const cameBack = all.some(
    (other) => other !== tenure && endedOn !== null && String(other['startedOn'] ?? '') > endedOn,
  );
  if (lastDay === null && cameBack) {
    throw refusal('INVALID_INPUT', { field: 'outcome', reason: 'cameBack' });
  }
  if (unit.update(tenures, { id: tenureId }, { endedOn: lastDay })) countVersionUp(unit, personId);
}
