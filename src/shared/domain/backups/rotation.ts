import { z } from 'zod';
import { dateOf, epochMilliseconds, type Instant, type TimeZone } from '../instant.ts';
import { type PlainDate, startOfWeek } from '../plainDate.ts';

/** Why a backup was made: by the plan, by somebody at a place of their choice, or before another state was brought back. */
export const backupOccasion = z.enum(['planned', 'byHand', 'beforeRestore']);
export type BackupOccasion = z.infer<typeof backupOccasion>;

/** How many backups stay: the last of so many days, weeks and months. */
export const backupRotation = z.object({
  daily: z.int().min(1).max(60),
  weekly: z.int().min(0).max(60),
  monthly: z.int().min(0).max(120),
});
export type BackupRotation = z.infer<typeof backupRotation>;

/** What is proposed: a week day by day, a month by weeks, a year by months. */
export const usualRotation = { daily: 7, weekly: 4, monthly: 12 } as const satisfies BackupRotation;

/** A backup in a folder, as far as it matters for whether it stays. */
export interface RotatedBackup {
  workspace: string;
  madeAt: Instant;
  occasion: BackupOccasion;
}

/**
 * Which backups of that workspace go: those the plan made that are neither the last of one of the latest days with a
 * backup, nor of one of the latest weeks (from Monday) or months. Days are those of `zone`. The latest of all always
 * stays, as do those made by hand or before a restore, and whatever belongs to another workspace.
 */
export function outdatedBackups<T extends RotatedBackup>(
  backups: readonly T[],
  workspace: string,
  rotation: BackupRotation,
  zone: TimeZone,
): T[] {
  const planned = backups
    .filter((backup) => backup.workspace === workspace && backup.occasion === 'planned')
    .toSorted((a, b) => epochMilliseconds(b.madeAt) - epochMilliseconds(a.madeAt));
  const day = ({ madeAt }: T) => dateOf(madeAt, zone);
  const staying = new Set([
    ...lastOfEach(planned, day, Math.max(1, rotation.daily)),
    ...lastOfEach(planned, (backup) => startOfWeek(day(backup), 1), rotation.weekly),
    ...lastOfEach(planned, (backup) => monthOf(day(backup)), rotation.monthly),
  ]);
  return planned.filter((backup) => !staying.has(backup));
}

const monthOf = (date: PlainDate): string => date.slice(0, 7);

/** The last backup of each of the latest `count` periods in which there is one; `backups` come latest first. */
function lastOfEach<T>(backups: readonly T[], periodOf: (backup: T) => string, count: number): T[] {
  const last = new Map<string, T>();
  for (const backup of backups) {
    const period = periodOf(backup);
    if (!last.has(period) && last.size < count) last.set(period, backup);
  }
  return [...last.values()];
}
