import type { OwnReport } from '#shared/contract/ownReports.ts';
import { epochMilliseconds, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { DataContext } from '../context.ts';
import { isRefusal } from '../refusal.ts';
import { groundOf, type ReportGround } from '../reports/ground.ts';
import { produceReport } from '../reports/produceReport.ts';
import { authorOf } from '../workspace/author.ts';
import { ownReportFile } from './ownReportFile.ts';
import { allOwnReports } from './read.ts';
import { noteDone, noteFailed } from './runs.ts';

/** Calls back again and again until it is stopped. */
type Repeat = (milliseconds: number, callback: () => void) => () => void;

/** How often the clock is looked at, in milliseconds. A computer that slept is noticed at the next look. */
const interval = 30_000;
/** One that failed is tried again after so many milliseconds. */
const again = 60 * 60 * 1000;

const systemRepeat: Repeat = (milliseconds, callback) => {
  const timer = setInterval(callback, milliseconds);
  return () => clearInterval(timer);
};

/**
 * Produces one's own reports on their days while a workspace is open, and what was missed before, once, soon after it is
 * opened. One that fails says so in the list of reports and stays due. Gives the way to stop it, which waits for what is
 * under way.
 */
export function startReportSchedule(
  context: DataContext,
  failed: (error: unknown) => void,
  repeat: Repeat = systemRepeat,
): () => Promise<void> {
  const stopped = new AbortController();
  let underWay = Promise.resolve();
  let waiting = false;
  const stop = repeat(interval, () => {
    // A look that takes longer than the interval is not overtaken.
    if (waiting) return;
    waiting = true;
    underWay = produceDue(context, stopped.signal)
      .catch(failed)
      .finally(() => {
        waiting = false;
      });
  });
  return async () => {
    stop();
    stopped.abort();
    await underWay;
  };
}

/** Produces what is due, one after the other; one that failed within the last hour is left for later. */
export async function produceDue(context: DataContext, signal?: AbortSignal): Promise<void> {
  const { opened } = context.session;
  if (opened === null || context.host === null) return;
  const { database } = opened;
  const author = authorOf(context);
  const { role } = context.preferences.current;
  const ground = groundOf({ ...context, database, workspace: opened, author, role });
  const day = today(context.clock);
  for (const report of allOwnReports(database.sqlite)) {
    if (signal?.aborted === true || context.session.opened !== opened) return;
    if (isDue(report, day) && !failedLately(report, ground)) await produceOne(report, day, ground, signal);
  }
}

const isDue = ({ schedule }: OwnReport, day: PlainDate): boolean =>
  schedule !== null && schedule.nextOn <= day;

function failedLately({ failure }: OwnReport, { clock }: ReportGround): boolean {
  if (failure === null) return false;
  const since = epochMilliseconds(clock.now()) - epochMilliseconds(failure.at);
  // A clock that was set back does not hold it up for good.
  return since >= 0 && since < again;
}

async function produceOne(
  report: OwnReport,
  day: PlainDate,
  ground: ReportGround,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { id, format } = report;
  try {
    const path = ownReportFile(report, format, day);
    const watch = { step: () => undefined, rows: () => undefined };
    await produceReport({ scope: { kind: 'own', id }, format, path }, ground, watch, signal);
    await noteDone(ground.database, id, day);
  } catch (error) {
    if (isRefusal(error, 'CANCELLED')) return;
    await noteFailed(ground.database, id, { at: ground.clock.now(), ...told(error) });
    if (!isRefusal(error)) throw error;
  }
}

function told(error: unknown): { code: string; detail: string } {
  if (!isRefusal(error)) {
    return { code: 'UNFORESEEN', detail: error instanceof Error ? error.message : String(error) };
  }
  const { data } = error;
  const detail = typeof data === 'object' && data !== null && 'detail' in data ? data.detail : '';
  return { code: error.code, detail: typeof detail === 'string' ? detail : '' };
}
