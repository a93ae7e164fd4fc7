import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import type { WriteUnit } from '../../database/write.ts';
import { personLabels } from '../../schema/index.ts';
import type { ImportOrigin } from './importOrigin.ts';

/** Gives the person the tags and skills of the row; those they carry stay. `isNew` where they carry none yet. */
export function addLabels(
  unit: WriteUnit,
  personId: string,
  { tags, skills }: PersonDraft,
  origin: ImportOrigin,
  isNew: boolean,
): boolean {
  if (tags.length + skills.length === 0) return false;
  const wanted = new Set<string>([
    ...tags.map((name) => origin.label(unit, 'tag', name)),
    ...skills.map((name) => origin.label(unit, 'skill', name)),
  ]);
  if (!isNew) {
    for (const { labelId } of unit.find(personLabels, { personId }, ['labelId']))
      wanted.delete(String(labelId));
  }
  for (const labelId of wanted) unit.insert(personLabels, { personId, labelId });
  return wanted.size > 0;
}
