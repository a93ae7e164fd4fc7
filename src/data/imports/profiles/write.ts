import type { OwnProfile } from '#shared/contract/importPlan.ts';
import { fold } from '#shared/domain/folding.ts';
import { type ImportProfileId, importProfileId, type OperationId, operationId } from '#shared/domain/ids.ts';
import type { Database } from '../../database/database.ts';
import type { Author, WriteUnit } from '../../database/write.ts';
import { refusal } from '../../refusal.ts';
import { importProfiles } from '../../schema/index.ts';

type Wanted = Omit<OwnProfile, 'id' | 'version'> & { id: ImportProfileId | null; version: number | null };

/** Adds a profile or changes one, and gives its id. NAME_TAKEN, NOT_FOUND, CHANGED_MEANWHILE. */
export async function saveProfile(
  database: Database,
  author: Author,
  { id, version, name, header, definition }: Wanted,
): Promise<ImportProfileId> {
  return await database.write('importProfile.save', author, (unit) => {
    const [same] = unit.find(importProfiles, { folded: fold(name) }, ['id', 'name']);
    if (same !== undefined && same['id'] !== id) {
      throw refusal('NAME_TAKEN', { what: 'importProfile', name: String(same['name']) });
    }
    const row = {
      name: name.normalize('NFC'),
      folded: fold(name),
      header: JSON.stringify(header),
      definition: JSON.stringify(definition),
    };
    if (id === null) return insertProfile(unit, row);
    requireProfile(unit, id);
    const expected = version === null ? undefined : ({ version, what: 'importProfile' } as const);
    unit.update(importProfiles, { id }, row, expected);
    return id;
  });
}

/** Takes a profile away; what was imported by it stays. NOT_FOUND. */
export async function removeProfile(
  database: Database,
  author: Author,
  id: ImportProfileId,
): Promise<OperationId> {
  return await database.write('importProfile.remove', author, (unit) => {
    requireProfile(unit, id);
    unit.remove(importProfiles, { id });
    return operationId.parse(unit.operationId);
  });
}

type ProfileRow = Pick<typeof importProfiles.$inferInsert, 'name' | 'folded' | 'header' | 'definition'>;

function insertProfile(unit: WriteUnit, row: ProfileRow): ImportProfileId {
  const id = importProfileId.parse(unit.author.ids.next());
  const now = unit.author.clock.now();
  unit.insert(importProfiles, { ...row, id, version: 1, createdAt: now, updatedAt: now });
  return id;
}

function requireProfile(unit: WriteUnit, id: ImportProfileId): void {
  if (unit.find(importProfiles, { id }, ['id']).length === 0) {
    throw refusal('NOT_FOUND', { what: 'importProfile' });
  }
}
