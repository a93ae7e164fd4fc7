import { epochMilliseconds, instant } from '#shared/domain/instant.ts';
import type { WarningSource } from '../damage/warningSource.ts';
import { readFact } from '../workspace/facts.ts';
import { readKeyring } from '../workspace/keyringFile.ts';
import { recoveryCodeMadeAt } from './changeKeys.ts';

/** Whoever put it off while making the workspace is left in peace so long. */
const peace = 3 * 24 * 60 * 60 * 1000;

/** That there is no recovery code, some days after the first change; made-up people need none. */
export const recoveryWarnings: WarningSource = async ({ clock }, { database, folder }) => {
  const first = database.sqlite.prepare('SELECT at FROM operations ORDER BY id LIMIT 1').pluck().get();
  if (first === undefined || readFact(database, 'sample') !== null) return [];
  if (epochMilliseconds(clock.now()) - epochMilliseconds(instant.parse(first)) < peace) return [];
  if (recoveryCodeMadeAt(await readKeyring(folder)) !== null) return [];
  return [{ code: 'noRecoveryCode', tone: 'quiet', facts: {}, action: 'keys', mayWait: true }];
};
