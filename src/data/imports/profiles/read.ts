import { z } from 'zod';
import { type OwnProfile, ownProfile } from '#shared/contract/importPlan.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { parseJson } from '../../files/parseJson.ts';

const profileRow = ownProfile.extend({ header: z.string(), definition: z.string() });

/** The workspace's profiles by name; one that a newer program has written in its own way is left out. */
export function readProfiles(sqlite: SqliteDatabase): OwnProfile[] {
  const rows = sqlite
    .prepare<[], unknown>('SELECT id, version, name, header, definition FROM import_profiles ORDER BY folded')
    .all();
  return z
    .array(profileRow)
    .parse(rows)
    .flatMap((row) => {
      const { header, definition } = row;
      return (
        ownProfile.safeParse({ ...row, header: parseJson(header), definition: parseJson(definition) }).data ??
        []
      );
    });
}
