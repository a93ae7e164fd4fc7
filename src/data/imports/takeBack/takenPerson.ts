import { foldContactValue } from '#shared/domain/contactPoints.ts';
import type { ExportedPerson } from '#shared/domain/exports/document.ts';
import type { WriteUnit } from '../../database/write.ts';
import { keepCustomValue } from '../../people/customValues.ts';
import {
  consents,
  contactPoints,
  memberships,
  opennessRecords,
  orientations,
  partnerships,
  people,
  personLabels,
  tenures,
} from '../../schema/index.ts';
import type { TakenWords } from './takenWords.ts';

/** Adds a person of a document with all that hangs on them, under the ids they had. */
export function takePerson(
  unit: WriteUnit,
  record: ExportedPerson,
  words: TakenWords,
  importId: string,
): void {
  const {
    contactPoints: points,
    tenures: periods,
    partnerships: ties,
    orientations: wants,
    openness,
    consents: said,
    membership,
    labels,
    custom,
    ...person
  } = record;
  const personId = record.id;
  unit.insert(people, { ...person, importId, version: 1 });
  for (const [position, point] of points.entries()) {
    const folded = foldContactValue(point.channel, point.value);
    unit.insert(contactPoints, { ...point, personId, folded, position });
  }
  for (const tenure of periods) unit.insert(tenures, { ...tenure, personId });
  for (const tie of ties) unit.insert(partnerships, { ...tie, personId });
  for (const want of wants) unit.insert(orientations, { ...want, personId });
  for (const word of openness) unit.insert(opennessRecords, { ...word, personId });
  for (const word of said) unit.insert(consents, { ...word, personId });
  if (membership !== null) unit.insert(memberships, { ...membership, personId });
  const carried = new Set(labels.flatMap((id) => words.idOf(id) ?? []));
  for (const labelId of carried) unit.insert(personLabels, { personId, labelId });
  for (const [id, value] of Object.entries(custom)) {
    const fieldId = words.idOf(id);
    if (fieldId !== null) keepCustomValue(unit, { personId, fieldId }, value);
  }
}
