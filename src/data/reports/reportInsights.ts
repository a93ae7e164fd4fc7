import type { InsightsScope, NetworkInsights } from '#shared/contract/insights.ts';
import { networkInsights } from '../insights/network.ts';
import type { ReportGround } from './ground.ts';

/** The numbers of a scope as the reader of the report may know them. */
export async function insightsOf(
  scope: InsightsScope,
  { database, clock, reader }: Pick<ReportGround, 'database' | 'clock' | 'reader'>,
  signal: AbortSignal | undefined,
): Promise<NetworkInsights> {
  return await networkInsights(database, scope, clock, reader, signal);
}
