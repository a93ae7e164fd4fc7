import { today } from '#shared/domain/instant.ts';
import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { networkAtAGlance } from './atAGlance.ts';
import { choicesOf } from './choices.ts';
import { factsOf } from './facts/facts.ts';
import { latestInteractions } from './latest.ts';
import { networkInsights } from './network.ts';

export const insightsHandlers = {
  network: inWorkspace.insights.network.handler(({ context, input, signal }) =>
    networkInsights(context.database, input, context.clock, readerOf(context), signal),
  ),
  atAGlance: inWorkspace.insights.atAGlance.handler(({ context }) =>
    networkAtAGlance(context.database, context.clock),
  ),
  choices: inWorkspace.insights.choices.handler(async ({ context }) =>
    choicesOf(await factsOf(context.database), today(context.clock)),
  ),
  latestInteractions: inWorkspace.insights.latestInteractions.handler(({ context, input }) =>
    latestInteractions(context.database, readerOf(context), input.limit),
  ),
};
