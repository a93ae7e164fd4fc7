import { z } from 'zod';
import { behind, type FigureId } from '#shared/contract/figures.ts';
import { personId, segmentId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { presets } from './period.ts';
import { comparison } from './scope/comparison.ts';

/** What the numbers are over, as it stands in the address. What makes no sense there counts as not said. */
export const insightsSearch = z.object({
  /** One of the usual periods; the last 12 months where neither it nor the days are given. */
  period: z.enum(presets).optional().catch(undefined),
  from: plainDate.optional().catch(undefined),
  to: plainDate.optional().catch(undefined),
  segment: segmentId.optional().catch(undefined),
  department: z.string().min(1).max(300).optional().catch(undefined),
  leaveYear: z.int().min(1900).max(2200).optional().catch(undefined),
  compare: comparison.optional().catch(undefined),
});
export type InsightsSearch = z.infer<typeof insightsSearch>;

/** The same with whose numbers are looked at, and whose profile stands beside them. */
export const peopleSearch = insightsSearch.extend({
  behind: behind.optional().catch(undefined),
  person: personId.optional().catch(undefined),
});

/** Where on the page of Insights somebody was who went on to the people. */
export interface InsightsPlace {
  readonly figure: FigureId;
  /** What the mark is called for who listens to it; null where that is not known. */
  readonly mark: string | null;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Where Insights was left for the people behind a mark, so that the way back leads there. */
    insightsPlace?: InsightsPlace;
  }
}
