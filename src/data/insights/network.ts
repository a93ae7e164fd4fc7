import {
  networkInsights as answer,
  type InsightsScope,
  type NetworkInsights,
} from '#shared/contract/insights.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { survivalOf } from '#shared/domain/metrics/kaplanMeier.ts';
import { countOf, rateOf } from '#shared/domain/metrics/metrics.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { Database } from '../database/database.ts';
import { contributingKinds } from '../exchanges/kinds.ts';
import type { Reader } from '../interactions/visibility.ts';
import { Turns } from '../longWork/turns.ts';
import { cohortsOf } from './cohorts.ts';
import { departmentsWalk } from './departments.ts';
import { eventsOf } from './events.ts';
import { exchangesWalk } from './exchanges.ts';
import { areInMemory, type Facts, factsNow, factsOf } from './facts/facts.ts';
import { funnelOf } from './funnel.ts';
import { keepAnswers, keptAnswer, operationsOf } from './keptAnswer.ts';
import { leaversWalk } from './leavers.ts';
import { messageWalk } from './messageMix.ts';
import { opennessWalk } from './opennessMix.ts';
import { orientationWalk } from './orientationMix.ts';
import { participationWalk } from './participation.ts';
import { partingsOf } from './partings.ts';
import { pipelineFiguresOf } from './pipelineFigures.ts';
import type { Question } from './question.ts';
import { reasonsOf } from './reasons.ts';
import { returnCurveOf } from './returnCurve.ts';
import { returnMetrics, returnsWalk } from './returns.ts';
import { questionOf } from './scope.ts';
import { stateWalk } from './state.ts';
import { voicesOf } from './voices.ts';
import { walkTogether } from './walk.ts';

/**
 * The numbers of docs/metrics.md for the whole network or a part of it, as far as the reader may know them; days are taken
 * in the clock's zone. INVALID_INPUT where `from` lies after `to`, NOT_FOUND where there is no such segment.
 */
export async function networkInsights(
  database: Database,
  scope: InsightsScope,
  clock: Clock,
  reader: Reader,
  signal?: AbortSignal,
): Promise<NetworkInsights> {
  const state = stateToKeep(database, scope, clock, reader);
  if (state !== null) {
    const kept = answer.safeParse(keptAnswer(database, 'insights', state));
    if (kept.success) {
      if (!areInMemory(database)) database.waitFor(factsOf(database));
      return kept.data;
    }
  }
  await factsOf(database);
  // What is read from rows is read in one transaction with the facts, so that all numbers see the same state.
  const asked = database.sqlite.transaction(() => ask(database, scope, clock, reader)).deferred();
  const { metrics: fromRows, ...partsFromRows } = asked.fromRows;
  const { metrics: fromFacts, ...partsFromFacts } = await countedOver(asked, new Turns(signal));
  const { on, from, to } = asked.question;
  const insights = {
    ...{ on, from, to },
    ...partsFromRows,
    ...partsFromFacts,
    metrics: { ...fromFacts, ...fromRows },
  };
  // Only what was counted of the state that it is kept under.
  if (state !== null && state === stateToKeep(database, scope, clock, reader)) {
    database.waitFor(keepAnswers(database, 'insights', [{ state, answer: insights }]));
  }
  return insights;
}

/**
 * What the numbers depend on where they are kept for the next opening: those that Insights begins with, of everybody and
 * the 12 months to today. Null for others.
 */
function stateToKeep(database: Database, scope: InsightsScope, clock: Clock, reader: Reader): string | null {
  const on = today(clock);
  const { from } = twelveMonthsTo(on);
  const begins =
    (scope.on ?? on) === on &&
    (scope.to ?? on) === on &&
    (scope.from ?? from) === from &&
    isOfEverybody(scope);
  return begins ? JSON.stringify([on, clock.timeZone(), reader, operationsOf(database.sqlite)]) : null;
}

const isOfEverybody = ({ segmentId, department, leaveYear }: InsightsScope): boolean =>
  (segmentId ?? null) === null && (department ?? null) === null && (leaveYear ?? null) === null;

function ask(database: Database, scope: InsightsScope, clock: Clock, reader: Reader) {
  const { sqlite } = database;
  const facts = factsNow(database);
  const question = questionOf(facts, scope, sqlite, clock);
  const { events, metrics: eventMetrics } = eventsOf(facts, question, sqlite);
  const { pipeline, metrics: pipelineMetrics } = pipelineFiguresOf(question, sqlite);
  const { voices, metrics: voiceMetrics } = voicesOf(question, sqlite, reader);
  const { partings, metrics: partingMetrics } = partingsOf(facts, question, reader);
  const reasons = reasonsOf(facts, question, reader);
  const metrics = { ...eventMetrics, ...pipelineMetrics, ...voiceMetrics, ...partingMetrics };
  const contributing = contributingKinds(sqlite);
  return {
    facts,
    question,
    contributing,
    fromRows: { events, pipeline, voices, partings, reasons, metrics },
  };
}

/** All at once in one walk over everybody, in which others have their turns. */
async function countedOver(
  { facts, question, contributing }: { facts: Facts; question: Question; contributing: ReadonlySet<string> },
  turns: Turns,
) {
  const walks = {
    state: stateWalk(question),
    members: participationWalk(question, contributing),
    leavers: leaversWalk(question),
    returns: returnsWalk(facts, question),
    mix: messageWalk(question),
    exchanges: exchangesWalk(question),
    orientations: orientationWalk(question),
    openness: opennessWalk(question),
    departments: departmentsWalk(question),
  };
  await turns.pass();
  await walkTogether(facts, Object.values(walks), turns);
  const state = walks.state.result();
  const members = walks.members.result();
  const { leavers, leaversPerYear } = walks.leavers.result();
  const mix = walks.mix.result();
  const exchanges = walks.exchanges.result();
  await turns.pass();
  const observed = walks.returns.result();
  const curve = survivalOf(observed);
  const returns = returnMetrics(observed, curve);
  await turns.pass();
  const cohorts = cohortsOf(facts, question);
  const { joined, active, contributing: contributors } = members;
  return {
    funnel: funnelOf({ ...state, joined, active, contributing: contributors }),
    leaversPerYear,
    participation: members.perMonth,
    cohorts,
    returnCurve: returnCurveOf(observed, curve),
    orientations: walks.orientations.result(),
    openness: walks.openness.result(),
    messageMix: mix.messageMix,
    exchanges: exchanges.exchanges,
    departments: walks.departments.result(),
    metrics: {
      alumni: countOf(state.alumni),
      reachable: countOf(state.reachable),
      invited: countOf(state.invited),
      joined: countOf(joined),
      active: countOf(active),
      contributing: countOf(contributors),
      dormant: countOf(members.dormant),
      returning: countOf(members.returning),
      participationRate: rateOf(active, joined),
      participationRateOfReachable: rateOf(active, state.reachable),
      leavers: countOf(leavers),
      ...returns,
      ...mix.metrics,
      ...exchanges.metrics,
    },
  };
}
