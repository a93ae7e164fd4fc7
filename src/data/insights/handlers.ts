import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { latestInteractions } from './latest.ts';
import { networkInsights } from './network.ts';

export const insightsHandlers = {
  network: inWorkspace.insights.network.handler(({ context, input }) =>
    networkInsights(context.database, input, context.clock),
  ),
  latestInteractions: inWorkspace.insights.latestInteractions.handler(({ context, input }) =>
    latestInteractions(context.database, readerOf(context), input.limit),
  ),
};
