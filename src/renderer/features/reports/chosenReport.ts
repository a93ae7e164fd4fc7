import { z } from 'zod';
import { reportName } from '#shared/contract/reports.ts';
import { ownReportId, personId } from '#shared/domain/ids.ts';

/** Which report is shown: one of the program's, or one's own by its id; and whose data, where it is of one person. */
export const reportsSearch = z.object({
  report: z.union([reportName, ownReportId]).optional().catch(undefined),
  person: personId.optional().catch(undefined),
});
