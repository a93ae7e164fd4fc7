import type { NetworkAtAGlance } from '#shared/contract/insights.ts';
import { networkAtAGlance as answer } from '#shared/contract/insights.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { countOf, rateOf } from '#shared/domain/metrics/metrics.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { contributingKinds } from '../exchanges/kinds.ts';
import { Turns } from '../longWork/turns.ts';
import { areInMemory, changeOfFacts, type Facts, factsOf } from './facts/facts.ts';
import { funnelOf } from './funnel.ts';
import { keepAnswers, keptAnswer } from './keptAnswer.ts';
import { membersOn } from './participation.ts';
import type { Question } from './question.ts';
import { stateOf } from './state.ts';

/** Days ahead of which the answer is kept as well, over a weekend and a holiday. */
const daysAhead = 4;

interface Asked {
  zone: Question['zone'];
  contributing: ReadonlySet<string>;
  /** The latest change of the facts. */
  change: number;
}

/** What the answer depends on. */
const stateOn = (on: PlainDate, { zone, contributing, change }: Asked): string =>
  JSON.stringify([on, zone, [...contributing].sort(), change]);

/** The state of which each database has answers kept. */
const keptOf = new WeakMap<Database, string>();

/**
 * The network today in a few numbers, with those of the same day a month before. Right after opening it is the answer that
 * was kept, where nothing has changed since; the facts are then read in the background, as are answers kept for next time.
 */
export async function networkAtAGlance(database: Database, clock: Clock): Promise<NetworkAtAGlance> {
  const on = today(clock);
  const contributing = contributingKinds(database.sqlite);
  const asked = { zone: clock.timeZone(), contributing, change: changeOfFacts(database) };
  const state = stateOn(on, asked);
  if (!areInMemory(database)) {
    const kept = answer.safeParse(keptAnswer(database, 'glance', state));
    if (kept.success) {
      keptOf.set(database, state);
      database.waitFor(factsOf(database));
      return kept.data;
    }
  }
  const facts = await factsOf(database);
  const glance = glanceAt(facts, { ...asked, on }, contributing);
  if (keptOf.get(database) !== state) {
    keptOf.set(database, state);
    database.waitFor(keepAhead(database, facts, asked, { on, glance }));
  }
  return glance;
}

/** Keeps today's answer and those of the next days, as long as nothing changes. */
async function keepAhead(
  database: Database,
  facts: Facts,
  asked: Asked,
  { on, glance }: { on: PlainDate; glance: NetworkAtAGlance },
): Promise<void> {
  const turns = new Turns(undefined);
  const answers = [{ state: stateOn(on, asked), answer: glance }];
  for (let ahead = 1; ahead <= daysAhead; ahead += 1) {
    await turns.pass();
    const day = addDays(on, ahead);
    answers.push({
      state: stateOn(day, asked),
      answer: glanceAt(facts, { ...asked, on: day }, asked.contributing),
    });
  }
  await keepAnswers(database, 'glance', answers);
}

function glanceAt(
  facts: Facts,
  { on, zone }: { on: PlainDate; zone: Question['zone'] },
  contributing: ReadonlySet<string>,
): NetworkAtAGlance {
  const before = addMonths(on, -1);
  const members = membersOn(facts, { zone, among: null, ends: [before, on] }, contributing);
  const stateAt = (day: PlainDate, index: number) => ({
    ...stateOf(facts, { on: day, among: null }),
    joined: members.joined[index] ?? 0,
    active: members.active[index] ?? 0,
    contributing: members.contributed[index] ?? 0,
  });
  const then = stateAt(before, 0);
  const now = stateAt(on, 1);
  const count = (name: 'alumni' | 'reachable' | 'joined' | 'active' | 'contributing') => ({
    ...countOf(now[name]),
    monthBefore: then[name],
  });
  return {
    on,
    metrics: {
      alumni: count('alumni'),
      reachable: count('reachable'),
      joined: count('joined'),
      active: count('active'),
      contributing: count('contributing'),
      participationRate: {
        ...rateOf(now.active, now.joined),
        monthBefore: rateOf(then.active, then.joined).value,
      },
    },
    funnel: funnelOf(now),
  };
}
