import { z } from 'zod';
import { epochMilliseconds, instant } from '#shared/domain/instant.ts';
import { parseJson } from '../files/parseJson.ts';
import { readFact } from '../workspace/facts.ts';
import type { WarningSource } from './warningSource.ts';

/** As long as this it is said, in milliseconds. */
const saidFor = 30 * 24 * 60 * 60 * 1000;

const kept = z.object({ at: instant, count: z.int(), aside: z.string() });

/** Whether changes were lost with a broken log a short time ago. */
export const lostLogWarnings: WarningSource = ({ clock }, { database }) => {
  const found = kept.safeParse(parseJson(readFact(database, 'lostLog') ?? ''));
  if (!found.success) return [];
  const { at, count, aside } = found.data;
  if (epochMilliseconds(clock.now()) - epochMilliseconds(at) > saidFor) return [];
  return [
    { code: 'logDamaged', tone: 'urgent', facts: { at, count, aside }, action: 'backups', mayWait: true },
  ];
};
