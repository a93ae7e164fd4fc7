import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceId } from '#shared/domain/ids.ts';
import type { KnownHead } from '../audit/known.ts';
import type { Database } from '../database/database.ts';
import { backupSuffix, readHeader } from './format.ts';
import { backupFolders } from './places.ts';

/**
 * Where the audit log ended when each backup was made that is within reach. Backups of other workspaces and what is no
 * whole backup are passed over.
 */
export async function headsOfBackups(database: Database, workspace: WorkspaceId): Promise<KnownHead[]> {
  const found: KnownHead[] = [];
  for (const folder of backupFolders(database)) {
    const names = existsSync(folder) ? await readdir(folder).catch(() => []) : [];
    for (const fileName of names.filter((name) => name.endsWith(backupSuffix))) {
      const header = await readHeader(join(folder, fileName)).catch(() => null);
      if (header?.workspace !== workspace || header.auditHead === null) continue;
      found.push({ fileName, madeAt: header.madeAt, ...header.auditHead });
    }
  }
  return found;
}
