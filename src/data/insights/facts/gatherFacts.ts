import type { SqliteDatabase } from '../../database/driver.ts';
import { dayNumber, longAgo, minuteNumber, noDayYet } from './factPage.ts';
import * as sql from './factRows.ts';
import type { PersonFacts } from './personFacts.ts';
import { contactsOf, Lists } from './personLists.ts';

type Value = string | number | null;

const day = (value: Value | undefined, otherwise = noDayYet): number =>
  typeof value === 'string' ? dayNumber(value) : otherwise;
const number = (value: Value | undefined, otherwise = 0): number =>
  typeof value === 'number' ? value : otherwise;
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** What is gathered of one person. */
interface Gathered {
  times: number[];
  bytes: number[];
  lists: Lists;
  contacts: number[];
}

/** The facts of people, straight from the rows, in the order of their ids; null for who is not there or in the bin. */
export function gatherFacts(database: SqliteDatabase, ids: readonly string[]): (PersonFacts | null)[] {
  const wanted = JSON.stringify(ids);
  const people = new Map<number, Gathered>();
  for (const [at, doNotContact, deceasedOn, invitedOn, joinedOn, leftOn] of sql.rows(
    database,
    sql.peopleSql,
    wanted,
  )) {
    people.set(number(at), {
      times: [day(deceasedOn), day(invitedOn), day(joinedOn), day(leftOn)],
      bytes: [1, number(doNotContact), 0],
      lists: new Lists(),
      contacts: [],
    });
  }
  const each = (statement: string, add: (person: Gathered, row: readonly Value[]) => void) => {
    for (const row of sql.rows(database, statement, wanted)) {
      const person = people.get(number(row[0]));
      if (person !== undefined) add(person, row);
    }
  };
  each(sql.contactPointsSql, ({ bytes }, [, channel]) => {
    bytes[2] = (bytes[2] ?? 0) | (1 << number(channel));
  });
  each(sql.tenuresSql, ({ lists }, [, id, startedOn, endedOn, department]) => {
    const times = [day(startedOn, longAgo), day(endedOn)];
    lists.add('tenures', { times, order: [...times, text(id)], words: [text(department)], bytes: [0] });
  });
  each(sql.consentsSql, ({ lists }, [, decidedOn, id, what]) => {
    lists.addDated('consents', day(decidedOn), text(id), number(what));
  });
  each(sql.contactsSql, ({ contacts }, [, occurredAt, what]) => {
    contacts.push(contactsOf.packed(minuteNumber(text(occurredAt)), number(what)));
  });
  each(sql.exchangesSql, ({ lists }, [, happenedOn, what, kind]) => {
    const times = [day(happenedOn)];
    const order = [...times, number(what), text(kind)];
    lists.add('exchanges', { times, order, words: [text(kind)], bytes: [number(what)] });
  });
  each(sql.orientationsSql, ({ lists }, [, recordedOn, id, what]) => {
    lists.addDated('orientations', day(recordedOn), text(id), number(what));
  });
  each(sql.opennessSql, ({ lists }, [, recordedOn, id, what]) => {
    lists.addDated('openness', day(recordedOn), text(id), number(what));
  });
  each(sql.farewellsSql, ({ lists }, [, lastDay, heldOn, id, thankedOn, score, ...told]) => {
    const times = [day(lastDay), day(heldOn), day(thankedOn)];
    const order = [day(lastDay), day(heldOn), text(id)];
    const [reasons, by, tier] = told;
    const bytes = [number(score, 255), number(tier)];
    lists.add('farewells', { times, order, words: [text(reasons), text(by)], bytes });
  });
  each(sql.guestsSql, ({ lists }, [, event, invitedOn, answered, attended, score]) => {
    const what =
      (invitedOn !== null && answered === 1 ? 1 : 0) + (attended !== null ? 2 : 0) + (attended === 1 ? 4 : 0);
    const bytes = [what, number(score)];
    lists.add('guests', { times: [day(invitedOn)], order: [text(event)], words: [text(event)], bytes });
  });
  return ids.map((_, at) => {
    const person = people.get(at);
    if (person === undefined) return null;
    const { times, bytes, lists, contacts } = person;
    return { times, bytes, lists: lists.sorted(contactsOf.list(contacts)) };
  });
}
