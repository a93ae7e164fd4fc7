import { goal } from '../../contract/goals.ts';
import { ownReportDraft } from '../../contract/ownReports.ts';
import { ownReportId } from '../ids.ts';
import { instant } from '../instant.ts';

const stamps = { createdAt: instant, updatedAt: instant };

/** What a number is meant to be by a day. */
export const exportedGoal = goal.omit({ version: true }).extend(stamps);

/** A report put together by oneself, without the folder it is put into, which is one of this computer, and without its days. */
export const exportedOwnReport = ownReportDraft
  .omit({ folder: true, schedule: true })
  .extend({ id: ownReportId, ...stamps });
