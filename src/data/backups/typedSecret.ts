import type { BackupSecret } from '#shared/contract/backups.ts';
import { readRecoveryCode } from '#shared/domain/keys/recoveryCode.ts';
import { refusal } from '../refusal.ts';
import type { Secret } from '../workspace/keys.ts';

/** What was typed as what opens keys; RECOVERY_CODE_MISTYPED for what can't be a code. */
export function secretOf(given: BackupSecret): Secret {
  if ('passphrase' in given) return given;
  const recoveryCode = readRecoveryCode(given.recoveryCode);
  if (recoveryCode === null) throw refusal('RECOVERY_CODE_MISTYPED');
  return { recoveryCode };
}
