import type { PersonId } from '#shared/domain/ids.ts';
import type { WriteUnit } from '../database/write.ts';
import { people } from '../schema/index.ts';

/**
 * Counts a person's version up where something that hangs on it was changed, so that a form which was opened
 * before does not overwrite the change.
 */
export function countVersionUp(unit: WriteUnit, id: PersonId): void {
  const [row] = unit.find(people, { id }, ['version']);
  if (row !== undefined) unit.update(people, { id }, { version: Number(row['version']) + 1 });
}
