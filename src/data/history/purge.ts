import { setImmediate } from 'node:timers/promises';
import { getTableName } from 'drizzle-orm';
import { binDays } from '#shared/contract/history.ts';
import { epochMilliseconds, type Instant, instantOf } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { columnsOf, otherPeopleColumns, personTables } from '../database/records.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import {
  askOverrides,
  attachments,
  exchanges,
  farewells,
  followUps,
  interactions,
  managementMessages,
  opportunities,
  people,
  segments,
  thanks,
} from '../schema/index.ts';
import { recordsMergedInto } from './merged.ts';

const day = 24 * 60 * 60 * 1000;

/** So many of each kind go at a time, so that nobody has to wait for the whole. */
const atATime = 20;

/** What goes for good in one operation. */
interface Expired {
  people: string[];
  interactions: string[];
  followUps: string[];
  segments: string[];
  attachments: string[];
  opportunities: string[];
  managementMessages: string[];
}

/** What may name an interaction from which it came, and stays without it. */
const ofInteractions = [exchanges, followUps, farewells, thanks, askOverrides] as const;

/**
 * Takes out for good what has lain in the bin for its 30 days: the rows, what hangs on them, what is derived of them,
 * and the values in their history, of which who did what kind of thing and when stays. Returns how many records went.
 */
export async function purgeBin(database: Database, author: Author, goOn = () => true): Promise<number> {
  let gone = 0;
  while (goOn()) {
    const expired = readExpired(database.sqlite, author.clock.now());
    const count = Object.values(expired).reduce((sum, ids) => sum + ids.length, 0);
    if (count === 0) break;
    await database.write('bin.purge', author, (unit) => new Purge(database.sqlite, unit).run(expired));
    gone += count;
    await setImmediate();
  }
  return gone;
}

/**
 * The SQL of the records of a table that were removed up to a moment, the first ones. Who was merged into another person
 * goes together with that person.
 */
export const expiredSql = (table: string) => `
  SELECT id FROM ${table} WHERE deleted_at IS NOT NULL AND deleted_at <= ?
  ${table === 'people' ? 'AND merged_into IS NULL' : ''} ORDER BY deleted_at LIMIT ${atATime}`;

function readExpired(sqlite: SqliteDatabase, now: Instant): Expired {
  const until = instantOf(epochMilliseconds(now) - binDays * day);
  const of = (table: string) => sqlite.prepare<[string], string>(expiredSql(table)).pluck().all(until);
  return {
    people: of('people'),
    interactions: of('interactions'),
    followUps: of('follow_ups'),
    segments: of('segments'),
    attachments: of('attachments'),
    opportunities: of('opportunities'),
    managementMessages: of('management_messages'),
  };
}

/**
 * The one write that also takes out rows without a word of each: their values shall be nowhere any more. Runs inside
 * the unit's transaction, on the same connection.
 */
class Purge {
  readonly #sqlite: SqliteDatabase;
  readonly #unit: WriteUnit;

  constructor(sqlite: SqliteDatabase, unit: WriteUnit) {
    this.#sqlite = sqlite;
    this.#unit = unit;
  }

  run(expired: Expired): void {
    this.#people(expired.people.flatMap((id) => [...recordsMergedInto(this.#sqlite, id).reverse(), id]));
    this.#interactions(expired.interactions);
    this.#followUps(expired.followUps);
    this.#segments(expired.segments);
    this.#attachments(expired.attachments);
    this.#opportunities(expired.opportunities);
    this.#managementMessages(expired.managementMessages);
  }

  #people(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const theirs = this.#ids(`SELECT id FROM follow_ups WHERE person_id ${among}`, ids);
    this.#followUps(theirs);
    // What was said with them alone goes with them.
    const alone = this.#ids(
      `SELECT DISTINCT a.interaction_id FROM interaction_people a WHERE a.person_id ${among}
         AND NOT EXISTS (SELECT 1 FROM interaction_people o
           WHERE o.interaction_id = a.interaction_id AND o.person_id NOT IN (SELECT value FROM json_each(:ids)))`,
      ids,
    );
    this.#interactions(alone);
    const relations = this.#ids(
      `SELECT record_id FROM changes WHERE record_type = 'relation'
         AND (after ->> '$.otherId' ${among} OR before ->> '$.otherId' IN (SELECT value FROM json_each(:ids)))`,
      ids,
    );
    // What was put together with them and taken apart again tells of them in the history of others.
    const together = this.#ids(
      `SELECT DISTINCT operation_id FROM changes WHERE record_type = 'person' AND record_id ${among}
         AND json_type(after, '$.mergedInto') IS NOT NULL`,
      ids,
    );
    this.#forgetReferred(ids);
    // Backwards, as what names another record stands after it.
    for (const { table, person } of [...otherPeopleColumns(), ...personTables().toReversed()]) {
      if (table === opportunities && person === 'referredId') continue;
      const column = columnsOf(table).get(person)?.name;
      if (table !== people) this.#run(`DELETE FROM ${getTableName(table)} WHERE ${column} ${among}`, ids);
    }
    this.#run(
      `DELETE FROM reminders WHERE subject IN (SELECT 'keepInTouch/' || value FROM json_each(:ids))`,
      ids,
    );
    for (const id of ids) this.#unit.remove(people, { id });
    this.#emptyRecords('relation', relations);
    this.#run(`UPDATE changes SET before = NULL, after = NULL WHERE person_id ${among}`, ids);
    this.#run(`UPDATE changes SET before = NULL, after = NULL WHERE operation_id ${among}`, together);
  }

  #interactions(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const interactionId of ids) {
      for (const table of ofInteractions) {
        for (const row of this.#unit.find(table, { interactionId }, ['id'])) {
          this.#unit.update(table, { id: String(row['id']) }, { interactionId: null });
        }
      }
    }
    this.#attachments(this.#ids(`SELECT id FROM attachments WHERE interaction_id ${among}`, ids));
    for (const id of this.#ids(
      `SELECT DISTINCT person_id FROM interaction_people WHERE interaction_id ${among}`,
      ids,
    )) {
      this.#unit.touch(id, ['summary', 'notes']);
    }
    this.#run(`DELETE FROM interaction_people WHERE interaction_id ${among}`, ids);
    for (const id of ids) this.#unit.remove(interactions, { id });
    this.#emptyRecords('interaction', ids);
    this.#emptyParts('participation', ids);
  }

  #followUps(ids: readonly string[]): void {
    this.#run(`DELETE FROM reminders WHERE subject ${among}`, ids);
    for (const id of ids) this.#unit.remove(followUps, { id });
    this.#emptyRecords('followUp', ids);
  }

  #segments(ids: readonly string[]): void {
    this.#run(`DELETE FROM segment_members WHERE segment_id ${among}`, ids);
    for (const id of ids) this.#unit.remove(segments, { id });
    this.#emptyRecords('segment', ids);
    this.#emptyParts('segmentMember', ids);
  }

  #attachments(ids: readonly string[]): void {
    this.#run(`DELETE FROM attachment_pieces WHERE attachment_id ${among}`, ids);
    for (const id of ids) this.#unit.remove(attachments, { id });
    this.#emptyRecords('attachment', ids);
    this.#emptyParts('attachmentPiece', ids);
  }

  #opportunities(ids: readonly string[]): void {
    for (const opportunityId of ids) {
      for (const row of this.#unit.find(askOverrides, { opportunityId }, ['id'])) {
        this.#unit.update(askOverrides, { id: String(row['id']) }, { opportunityId: null });
      }
    }
    for (const [type, table] of [
      ['opportunityWorry', 'opportunity_worries'],
      ['opportunityMove', 'opportunity_moves'],
    ] as const) {
      this.#run(`DELETE FROM ${table} WHERE opportunity_id ${among}`, ids);
      const parts = this.#ids(
        `SELECT record_id FROM changes WHERE record_type = '${type}'
           AND coalesce(after ->> '$.opportunityId', before ->> '$.opportunityId') ${among}`,
        ids,
      );
      this.#emptyRecords(type, parts);
    }
    for (const id of ids) this.#unit.remove(opportunities, { id });
    this.#emptyRecords('opportunity', ids);
  }

  #managementMessages(ids: readonly string[]): void {
    for (const id of ids) this.#unit.remove(managementMessages, { id });
    this.#emptyRecords('managementMessage', ids);
  }

  /** Others' opportunities stay, without the one who was referred. */
  #forgetReferred(ids: readonly string[]): void {
    this.#run(`UPDATE opportunities SET referred_id = NULL WHERE referred_id ${among}`, ids);
    for (const side of ['before', 'after']) {
      this.#run(
        `UPDATE changes SET ${side} = json_replace(${side}, '$.referredId', NULL)
         WHERE record_type = 'opportunity' AND ${side} ->> '$.referredId' ${among}`,
        ids,
      );
    }
  }

  #emptyRecords(type: string, ids: readonly string[]): void {
    this.#run(
      `UPDATE changes SET before = NULL, after = NULL WHERE record_type = '${type}' AND record_id ${among}`,
      ids,
    );
  }

  /** Of records whose id begins with that of what they are a part of. */
  #emptyParts(type: string, ids: readonly string[]): void {
    const empty = this.#sqlite.prepare<{ id: string }>(
      `UPDATE changes SET before = NULL, after = NULL
       WHERE record_type = '${type}' AND record_id >= :id || '/' AND record_id < :id || '0'`,
    );
    for (const id of ids) empty.run({ id });
  }

  #ids(sql: string, ids: readonly string[]): string[] {
    return this.#sqlite
      .prepare<{ ids: string }, string>(sql)
      .pluck()
      .all({ ids: JSON.stringify(ids) });
  }

  #run(sql: string, ids: readonly string[]): void {
    if (ids.length > 0) this.#sqlite.prepare<{ ids: string }>(sql).run({ ids: JSON.stringify(ids) });
  }
}

const among = 'IN (SELECT value FROM json_each(:ids))';
