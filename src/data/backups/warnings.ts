import type { Warning } from '#shared/contract/damage.ts';
import { epochMilliseconds } from '#shared/domain/instant.ts';
import type { WarningSource } from '../damage/warningSource.ts';
import { backupStateOf } from './state.ts';

const day = 24 * 60 * 60 * 1000;
const toBackups = { action: 'backups', mayWait: true } as const;

/** That the last good backup is older than a week, that there is none, or that the latest try failed. */
export const backupWarnings: WarningSource = (context, opened) => {
  const { lastGood, failed, old } = backupStateOf(context, opened);
  const warnings: Warning[] = [];
  if (failed !== null) {
    warnings.push({ code: 'backupFailed', tone: 'urgent', facts: { at: failed.at }, ...toBackups });
  }
  if (old && lastGood !== null) {
    const age = epochMilliseconds(context.clock.now()) - epochMilliseconds(lastGood.at);
    const facts = { count: Math.floor(age / day) };
    warnings.push({ code: 'backupOld', tone: 'urgent', facts, ...toBackups });
  }
  if (old && lastGood === null) warnings.push({ code: 'noBackup', tone: 'quiet', facts: {}, ...toBackups });
  return warnings;
};
