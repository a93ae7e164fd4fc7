import { backupWarnings } from '../backups/warnings.ts';
import { recoveryWarnings } from '../keys/recoveryWarning.ts';
import { checkWarnings } from './checked.ts';
import { clockWarnings } from './clock.ts';
import { lostLogWarnings } from './lostLog.ts';
import { placeWarnings } from './place.ts';
import { presenceWarnings } from './presence.ts';
import { roomWarnings } from './room.ts';
import { syncWarnings } from './syncFolders.ts';
import type { WarningSource } from './warningSource.ts';

/** All who have something to warn of. */
export const warningSources: readonly WarningSource[] = [
  placeWarnings,
  checkWarnings,
  lostLogWarnings,
  roomWarnings,
  presenceWarnings,
  syncWarnings,
  clockWarnings,
  backupWarnings,
  recoveryWarnings,
];
