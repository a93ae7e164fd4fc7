import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { latestInteractions } from './latest.ts';
import { networkInsights } from './network.ts';
import { enpsFor } from './partings.ts';

export const insightsHandlers = {
  network: inWorkspace.insights.network.handler(({ context, input }) => {
    const insights = networkInsights(context.database, input, context.clock);
    const leaverEnps = enpsFor(context, insights.metrics.leaverEnps);
    return { ...insights, metrics: { ...insights.metrics, leaverEnps } };
  }),
  latestInteractions: inWorkspace.insights.latestInteractions.handler(({ context, input }) =>
    latestInteractions(context.database, readerOf(context), input.limit),
  ),
};
