import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backupFolders } from '../backups/places.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { jsonColumn, parseJson } from '../files/parseJson.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { type ErasedRecord, erasedRecord } from './again.ts';

/** What lies beside the backups; of it everything is a keyed hash, a day or the name of who did it. */
const document = z.object({
  format: z.literal('enishi-erased'),
  version: z.literal(1),
  workspace: z.string(),
  erased: z.array(erasedRecord),
});

const fileOf = (folder: string, workspaceId: string): string => join(folder, `${workspaceId}.erased`);

/**
 * Keeps beside the backups of a folder who was erased (`<workspace id>.erased`), together with what stands there already:
 * a backup that was made before is to be restored without them. Throws where the folder can't be written to.
 */
export async function keepErasedBeside(
  database: Database,
  workspaceId: string,
  folder: string,
): Promise<void> {
  const known = new Map((await readErasedBeside(folder, workspaceId)).map((record) => [record.id, record]));
  const before = known.size;
  for (const record of erasedIn(database)) known.set(record.id, record);
  if (known.size === before) return;
  const content = {
    format: 'enishi-erased',
    version: 1,
    workspace: workspaceId,
    erased: [...known.values()],
  } as const satisfies z.infer<typeof document>;
  await writeFileSafely(fileOf(folder, workspaceId), `${JSON.stringify(content)}\n`);
}

/** Who was erased according to what lies beside the backups of a folder; none where nothing readable lies there. */
export async function readErasedBeside(folder: string, workspaceId: string): Promise<ErasedRecord[]> {
  const text = await readFile(fileOf(folder, workspaceId), 'utf8').catch(() => '');
  const read = document.safeParse(parseJson(text));
  return read.success && read.data.workspace === workspaceId ? read.data.erased : [];
}

const rows = z.array(erasedRecord.extend({ recognisedBy: jsonColumn(z.array(z.string())) }));

/** Who was erased in this workspace. */
export function erasedIn({ sqlite }: Database): ErasedRecord[] {
  const found = prepared(
    sqlite,
    `SELECT e.id, e.mark, e.erased_at AS erasedAt, e.actor, e.device, e.reason, e.records,
       (SELECT json_group_array(m.mark) FROM erased_marks m WHERE m.erasure_id = e.id) AS recognisedBy
     FROM erasures e ORDER BY e.id`,
  );
  return rows.parse(found.all());
}

/** The same for all folders with backups that the workspace knows of; gives those that could not be reached. */
export async function keepErasedBesideAll(database: Database, workspaceId: string): Promise<string[]> {
  if (erasedIn(database).length === 0) return [];
  const unreached: string[] = [];
  for (const folder of backupFolders(database)) {
    await keepErasedBeside(database, workspaceId, folder).catch(() => unreached.push(folder));
  }
  return unreached;
}
