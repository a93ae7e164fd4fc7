import { today } from '#shared/domain/instant.ts';
import { auditViewed, countSeen } from '../audit/viewed.ts';
import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { networkAtAGlance } from './atAGlance.ts';
import { choicesOf } from './choices.ts';
import { factsOf } from './facts/facts.ts';
import { latestInteractions } from './latest.ts';
import { networkInsights } from './network.ts';
import { keepReady } from './readyAnswers.ts';

export const insightsHandlers = {
  network: inWorkspace.insights.network.handler(async ({ context, input, signal }) => {
    const { database, clock } = context;
    const insights = await networkInsights(database, input, clock, readerOf(context), signal);
    keepReady(database, clock, readerOf(context));
    return insights;
  }),
  atAGlance: inWorkspace.insights.atAGlance.handler(async ({ context }) => {
    const { database, clock } = context;
    const glance = await networkAtAGlance(database, clock);
    keepReady(database, clock, readerOf(context));
    return glance;
  }),
  choices: inWorkspace.insights.choices.handler(async ({ context }) =>
    choicesOf(await factsOf(context.database), today(context.clock)),
  ),
  latestInteractions: inWorkspace.insights.latestInteractions.handler(async ({ context, input }) => {
    const latest = latestInteractions(context.database, readerOf(context), input.limit);
    await auditViewed(
      context,
      'home',
      countSeen(latest.map(({ personId, tier }) => ({ people: [personId], tier }))),
    );
    return latest;
  }),
};
