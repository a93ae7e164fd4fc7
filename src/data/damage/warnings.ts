import { z } from 'zod';
import { type Warning, type WarningCode, warningCode } from '#shared/contract/damage.ts';
import { epochMilliseconds, type Instant, instant, instantOf } from '#shared/domain/instant.ts';
import type { DataContext } from '../context.ts';
import { parseJson } from '../files/parseJson.ts';
import { readFact } from '../workspace/facts.ts';
import type { Opened } from '../workspace/session.ts';
import { keepFact } from './keptFacts.ts';
import { warningSources } from './warningSources.ts';

const week = 7 * 24 * 60 * 60 * 1000;

const putOff = z.partialRecord(warningCode, instant).catch({});

/**
 * What the open workspace is in danger of, the most urgent first; without those that were put off. A source that fails,
 * as where the disk does, leaves the others' warnings as they are.
 */
export async function readWarnings(context: DataContext, opened: Opened): Promise<Warning[]> {
  const now = context.clock.now();
  const found = await Promise.allSettled(warningSources.map(async (source) => await source(context, opened)));
  const warnings = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const later = warnings.some(({ mayWait }) => mayWait) ? readPutOff(opened) : {};
  const due = warnings.filter(({ code, mayWait }) => !mayWait || isDue(later[code], now));
  return due.toSorted((a, b) => rank(a) - rank(b));
}

/** Puts a warning off for a week. */
export async function putWarningOff(
  context: Pick<DataContext, 'clock'>,
  opened: Opened,
  code: WarningCode,
): Promise<void> {
  const until = instantOf(epochMilliseconds(context.clock.now()) + week);
  await keepFact(opened.database, 'warningsPutOff', JSON.stringify({ ...readPutOff(opened), [code]: until }));
}

function readPutOff({ database }: Opened): Partial<Record<WarningCode, Instant>> {
  try {
    return putOff.parse(parseJson(readFact(database, 'warningsPutOff') ?? ''));
  } catch {
    // A file that can't be read any more is among what is warned of.
    return {};
  }
}

/** A clock that was set back does not put it off for longer than a week. */
function isDue(until: Instant | undefined, now: Instant): boolean {
  if (until === undefined) return true;
  const left = epochMilliseconds(until) - epochMilliseconds(now);
  return left <= 0 || left > week;
}

const rank = ({ tone, code }: Warning): number =>
  (tone === 'urgent' ? 0 : 100) + warningCode.options.indexOf(code);
