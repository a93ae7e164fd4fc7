import type { Channel } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import type { Turns } from '../../longWork/turns.ts';
import type { Composer, Message } from '../compose.ts';
import { type MessagePerson, messagePeople, peopleAtOnce } from '../messagePeople.ts';

/** A message on its way into a file. */
export interface Composed {
  /** Counts from 1. */
  number: number;
  person: MessagePerson & { address: string };
  message: Message;
}

/** Where the messages of an outreach come from, one page of people after the other. */
export interface MessageSource {
  sqlite: SqliteDatabase;
  /** To whom, in the order of the files. */
  recipients: readonly number[];
  channel: Channel;
  compose: Composer;
  turns: Turns;
}

/** The messages, so many people at a time, with a turn for everything else in between; CANCELLED by the turns. */
export async function* composedPages(source: MessageSource): AsyncGenerator<Composed[]> {
  const { sqlite, recipients, channel, compose, turns } = source;
  let number = 0;
  for (let from = 0; from < recipients.length; from += peopleAtOnce) {
    const page: Composed[] = [];
    for (const person of messagePeople(sqlite, recipients.slice(from, from + peopleAtOnce), channel)) {
      const { address } = person;
      // Who may be contacted has an address; the two are read from one state of the data.
      if (address === null) continue;
      number += 1;
      page.push({ number, person: { ...person, address }, message: compose(person) });
      if (turns.due()) await turns.pass();
    }
    yield page;
    await turns.pass();
  }
}
