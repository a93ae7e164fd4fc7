import { dirname } from 'node:path';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';

const known = statement<[], { place: string; isFile: number }>(
  `SELECT folder AS place, 0 AS isFile FROM backup_plans
   UNION SELECT path, 1 FROM backup_runs WHERE verified_at IS NOT NULL`,
);
const rows = z.array(z.object({ place: z.string(), isFile: z.int() }));

/** All folders with backups that the workspace knows of, by any computer; they may be out of reach. */
export function backupFolders({ sqlite }: Database): string[] {
  const places = rows.parse(known(sqlite).all());
  return [...new Set(places.map(({ place, isFile }) => (isFile === 1 ? dirname(place) : place)))];
}
