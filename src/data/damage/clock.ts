import { epochMilliseconds, instant } from '#shared/domain/instant.ts';
import { statement } from '../database/prepared.ts';
import type { WarningSource } from './warningSource.ts';

/** Clocks of two computers may differ by this much, in milliseconds, without a word. */
const tolerance = 5 * 60_000;

const latest = statement<[], { at: string }>('SELECT at FROM operations ORDER BY id DESC LIMIT 1');

/** Whether the latest change was made later than it is now. What is written keeps its order, see `IdSource.follow`. */
export const clockWarnings: WarningSource = ({ clock }, { database }) => {
  const found = latest(database.sqlite).get();
  if (found === undefined) return [];
  const at = instant.parse(found.at);
  if (epochMilliseconds(at) - epochMilliseconds(clock.now()) <= tolerance) return [];
  return [{ code: 'clockBehind', tone: 'quiet', facts: { at }, action: null, mayWait: true }];
};
