import type { NetworkAtAGlance } from '#shared/contract/insights.ts';
import { networkAtAGlance as answer } from '#shared/contract/insights.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { countOf, rateOf } from '#shared/domain/metrics/metrics.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { contributingKinds } from '../exchanges/kinds.ts';
import { changeOfFacts, type Facts } from './facts/facts.ts';
import { funnelOf } from './funnel.ts';
import { membersOn } from './participation.ts';
import type { Question } from './question.ts';
import { stateOf } from './state.ts';
import { type Telling, toldOfFacts } from './toldOfFacts.ts';

/**
 * The network today in a few numbers, with those of the same day a month before; right after opening the answer that was
 * kept, see `toldOfFacts`.
 */
export async function networkAtAGlance(database: Database, clock: Clock): Promise<NetworkAtAGlance> {
  const zone = clock.timeZone();
  const contributing = contributingKinds(database.sqlite);
  const change = changeOfFacts(database);
  const on = today(clock);
  const tellingOf = (day: PlainDate): Telling<NetworkAtAGlance> => ({
    state: JSON.stringify([day, zone, [...contributing].sort(), change]),
    tell: (facts) => glanceAt(facts, { zone, on: day }, contributing),
  });
  return await toldOfFacts(database, {
    name: 'glance',
    answer,
    today: tellingOf(on),
    ahead: (days) => tellingOf(addDays(on, days)),
  });
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
