import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BackupState } from '#shared/contract/backups.ts';
import { epochMilliseconds, type Instant } from '#shared/domain/instant.ts';
import type { DataContext } from '../context.ts';
import { readFact } from '../workspace/facts.ts';
import type { Opened } from '../workspace/session.ts';
import { isBackingUp } from './make.ts';
import { type GoodRun, readBeginning, readFailure, readGoodRuns, readPlan } from './plans.ts';

/** After so long without a good backup the user is warned. */
const longest = 7 * 24 * 60 * 60 * 1000;

/** How the open workspace stands with its backups. */
export function backupStateOf(
  { clock, preferences }: Pick<DataContext, 'clock' | 'preferences'>,
  { database }: Opened,
): BackupState {
  const lastGood = latestThere(readGoodRuns(database));
  return {
    plan: readPlan(database, preferences.device),
    lastGood,
    failed: readFailure(database, preferences.device),
    running: isBackingUp(database),
    old: readFact(database, 'sample') === null && isOld(lastGood?.at ?? readBeginning(database), clock.now()),
  };
}

/** The latest that was not deleted since; where its disk is not connected, or is another computer's, it counts as there. */
function latestThere(runs: readonly GoodRun[]): GoodRun | null {
  return runs.find(({ path }) => existsSync(path) || !existsSync(dirname(path))) ?? null;
}

const isOld = (since: Instant | null, now: Instant): boolean =>
  since !== null && epochMilliseconds(now) - epochMilliseconds(since) > longest;
