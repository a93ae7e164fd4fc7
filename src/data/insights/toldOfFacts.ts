import type { z } from 'zod';
import type { Database } from '../database/database.ts';
import { Turns } from '../longWork/turns.ts';
import { areInMemory, type Facts, factsOf } from './facts/facts.ts';
import { type KeptName, keepAnswers, keptAnswer } from './keptAnswer.ts';

/** Days ahead of which an answer is kept as well, over a weekend and a holiday. */
const daysAhead = 4;

/** An answer that the facts give, with all that it depends on. */
export interface Telling<A> {
  state: string;
  tell: (facts: Facts) => A;
}

/** What is told of the facts today, and what on each of the next days as long as nothing changes. */
interface Told<A> {
  name: KeptName;
  answer: z.ZodType<A>;
  today: Telling<A>;
  ahead: (days: number) => Telling<A>;
}

/** The state of which each database has answers kept, by their name. */
const keptOf = new WeakMap<Database, Map<KeptName, string>>();

/**
 * What the facts tell. Right after opening it is the answer that was kept, where nothing has changed since; the facts are
 * then read in the background, as are answers kept for next time.
 */
export async function toldOfFacts<A>(database: Database, told: Told<A>): Promise<A> {
  const { name, answer, today } = told;
  const states = keptOf.get(database) ?? new Map<KeptName, string>();
  keptOf.set(database, states);
  if (!areInMemory(database)) {
    const kept = answer.safeParse(keptAnswer(database, name, today.state));
    if (kept.success) {
      states.set(name, today.state);
      database.waitFor(factsOf(database));
      return kept.data;
    }
  }
  const facts = await factsOf(database);
  const now = today.tell(facts);
  if (states.get(name) !== today.state) {
    states.set(name, today.state);
    database.waitFor(keepAhead(database, facts, told, now));
  }
  return now;
}

/** Keeps today's answer and those of the next days. */
async function keepAhead<A>(
  database: Database,
  facts: Facts,
  { name, today, ahead }: Told<A>,
  now: A,
): Promise<void> {
  const turns = new Turns(undefined);
  const answers = [{ state: today.state, answer: now }];
  for (let days = 1; days <= daysAhead; days += 1) {
    await turns.pass();
    const { state, tell } = ahead(days);
    answers.push({ state, answer: tell(facts) });
  }
  await keepAnswers(database, name, answers);
}
