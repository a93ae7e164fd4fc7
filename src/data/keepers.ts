import { startBackups } from './backups/schedule.ts';
import { startLapsingConsents } from './consents/lapse.ts';
import type { DataContext } from './context.ts';
import { startLookingAfter } from './damage/weeklyCheck.ts';
import { startRewriting } from './erasures/keepRewriting.ts';
import { startKeepingBin } from './history/keepBin.ts';
import { startReportSchedule } from './ownReports/schedule.ts';
import { startReminders } from './reminders/scheduler.ts';

/** What goes on beside the requests; each is started with the context and gives the way to stop it. */
const keepers = [
  startReminders,
  startBackups,
  startLapsingConsents,
  startKeepingBin,
  startRewriting,
  startLookingAfter,
  startReportSchedule,
];

/** Starts them all; gives the way to stop them. */
export function startKeepers(context: DataContext, failed: (error: unknown) => void): () => Promise<unknown> {
  const stops = keepers.map((start) => start(context, failed));
  return () => Promise.all(stops.map((stop) => stop()));
}
