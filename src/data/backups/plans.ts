import { z } from 'zod';
import type { BackupPlan } from '#shared/contract/backups.ts';
import { type Instant, instant } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';

interface PlanRow {
  folder: string;
  enabled: number;
  daily: number;
  weekly: number;
  monthly: number;
}

const planOf = statement<[string], PlanRow>(
  'SELECT folder, enabled, daily, weekly, monthly FROM backup_plans WHERE device = ?',
);
const latestGood = statement<[], { at: string; path: string; bytes: number }>(
  `SELECT began_at AS at, path, bytes FROM backup_runs WHERE verified_at IS NOT NULL
   ORDER BY began_at DESC LIMIT 20`,
);
const latestEnded = statement<[string], { at: string; code: string | null; detail: string | null }>(
  `SELECT began_at AS at, code, detail FROM backup_runs
   WHERE device = ? AND (verified_at IS NOT NULL OR code IS NOT NULL) ORDER BY began_at DESC LIMIT 1`,
);
const firstChange = statement<[], { at: string | null }>('SELECT min(id), at FROM operations');

/** This computer's plan; null where none was made. */
export function readPlan({ sqlite }: Database, device: string): BackupPlan | null {
  const row = planOf(sqlite).get(device);
  return row === undefined ? null : { ...row, enabled: row.enabled === 1 };
}

/** Keeps this computer's plan; no part of the history. */
export async function keepPlan(
  database: Database,
  device: string,
  plan: BackupPlan,
  now: Instant,
): Promise<void> {
  await database.keepAside((sqlite) => {
    sqlite
      .prepare<[string, string, number, number, number, number, string]>(
        `INSERT OR REPLACE INTO backup_plans (device, folder, enabled, daily, weekly, monthly, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(device, plan.folder, plan.enabled ? 1 : 0, plan.daily, plan.weekly, plan.monthly, now);
  });
}

/** A backup that was made, opened and checked. */
export interface GoodRun {
  at: Instant;
  path: string;
  bytes: number;
}

const goodRuns = z.array(z.object({ at: instant, path: z.string(), bytes: z.int() }));

/** The latest backups that were checked after writing, by any computer; the files may be gone since. */
export const readGoodRuns = ({ sqlite }: Database): GoodRun[] => goodRuns.parse(latestGood(sqlite).all());

const failed = z.object({
  at: instant,
  code: z.string(),
  detail: jsonColumn(z.record(z.string(), z.unknown())),
});

/** Why the latest try of this computer failed; null where it did not. */
export function readFailure({ sqlite }: Database, device: string) {
  const row = latestEnded(sqlite).get(device);
  if (row === undefined || row.code === null) return null;
  const { at, code, detail } = failed.parse(row);
  return { at, code, data: detail };
}

/** When the first change of the workspace was made; null where it is empty. */
export function readBeginning({ sqlite }: Database): Instant | null {
  return instant.nullable().parse(firstChange(sqlite).get()?.at ?? null);
}
