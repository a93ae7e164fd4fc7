import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SqliteDatabase } from '../database/driver.ts';
import { columnsOf, otherPeopleColumns, personTables, recordKind } from '../database/records.ts';
import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import {
  askOverrides,
  attachments,
  eventGuests,
  exchanges,
  farewells,
  followUps,
  interactions,
  managementMessages,
  opportunities,
  outreachRecipients,
  people,
  segments,
  surveyAnswers,
  thanks,
} from '../schema/index.ts';
import { recordsMergedInto } from './merged.ts';
import {
  purgeCircles,
  purgeEvents,
  purgeFromCommunity,
  purgeOutreaches,
  purgeRequests,
  purgeSurveys,
} from './purgeCommunity.ts';
import { forgetPeopleOfReports, forgetSegmentsOfReports, purgeOwnReports } from './purgeReports.ts';
import { among, Purging } from './purging.ts';

/** What goes for good in one operation. */
export interface Going {
  people: string[];
  interactions: string[];
  followUps: string[];
  segments: string[];
  attachments: string[];
  opportunities: string[];
  managementMessages: string[];
  events: string[];
  surveys: string[];
  outreaches: string[];
  requests: string[];
  ownReports: string[];
}

const nothing: Going = {
  people: [],
  interactions: [],
  followUps: [],
  segments: [],
  attachments: [],
  opportunities: [],
  managementMessages: [],
  events: [],
  surveys: [],
  outreaches: [],
  requests: [],
  ownReports: [],
};

/** What may name an interaction from which it came, and stays without it. */
const ofInteractions = [
  exchanges,
  followUps,
  farewells,
  thanks,
  askOverrides,
  eventGuests,
  surveyAnswers,
  outreachRecipients,
] as const;

/** The interactions in which none but `:ids` took part. */
export const interactionsOfNobodyElseSql = `
  SELECT DISTINCT a.interaction_id FROM interaction_people a WHERE a.person_id ${among}
    AND NOT EXISTS (SELECT 1 FROM interaction_people o
      WHERE o.interaction_id = a.interaction_id AND o.person_id NOT IN (SELECT value FROM json_each(:ids)))`;

/**
 * Takes records out for good, people with whoever was merged into them: the rows, what hangs on them, what is derived of
 * them, and the values in their history, of which who did what kind of thing and when stays. `sqlite` is the connection
 * of the unit.
 */
export function purgeRecords(sqlite: SqliteDatabase, unit: WriteUnit, going: Partial<Going>): void {
  new Purge(sqlite, unit).run(going);
}

class Purge {
  readonly #sqlite: SqliteDatabase;
  readonly #unit: WriteUnit;
  readonly #purging: Purging;

  constructor(sqlite: SqliteDatabase, unit: WriteUnit) {
    this.#sqlite = sqlite;
    this.#unit = unit;
    this.#purging = new Purging(sqlite, unit);
  }

  run(given: Partial<Going>): void {
    const going = { ...nothing, ...given };
    this.#people(going.people.flatMap((id) => [...recordsMergedInto(this.#sqlite, id).reverse(), id]));
    this.#interactions(going.interactions);
    this.#followUps(going.followUps);
    this.#segments(going.segments);
    this.#attachments(going.attachments);
    this.#opportunities(going.opportunities);
    this.#managementMessages(going.managementMessages);
    purgeOutreaches(this.#purging, going.outreaches);
    purgeEvents(this.#purging, going.events);
    purgeSurveys(this.#purging, going.surveys);
    purgeRequests(this.#purging, going.requests);
    purgeOwnReports(this.#purging, going.ownReports);
  }

  #people(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const theirs = this.#purging.ids(`SELECT id FROM follow_ups WHERE person_id ${among}`, ids);
    this.#followUps(theirs);
    // What was said with them alone goes with them.
    this.#interactions(this.#purging.ids(interactionsOfNobodyElseSql, ids));
    const relations = this.#purging.ids(
      `SELECT record_id FROM changes WHERE record_type = 'relation'
         AND (after ->> '$.otherId' ${among} OR before ->> '$.otherId' IN (SELECT value FROM json_each(:ids)))`,
      ids,
    );
    // What was put together with them and taken apart again tells of them in the history of others.
    const together = this.#purging.ids(
      `SELECT DISTINCT operation_id FROM changes WHERE record_type = 'person' AND record_id ${among}
         AND json_type(after, '$.mergedInto') IS NOT NULL`,
      ids,
    );
    this.#forgetReferred(ids);
    purgeFromCommunity(this.#purging, ids);
    forgetPeopleOfReports(this.#purging, ids);
    // Backwards, as what names another record stands after it.
    for (const { table, person } of [...otherPeopleColumns(), ...personTables().toReversed()]) {
      if (table === opportunities && person === 'referredId') continue;
      const column = columnsOf(table).get(person)?.name;
      if (table !== people)
        this.#purging.run(`DELETE FROM ${getTableName(table)} WHERE ${column} ${among}`, ids);
    }
    this.#purging.run(
      `DELETE FROM reminders WHERE subject IN (SELECT 'keepInTouch/' || value FROM json_each(:ids))`,
      ids,
    );
    this.#purging.run(`DELETE FROM audit_people WHERE person_id ${among}`, ids);
    for (const id of ids) this.#unit.remove(people, { id });
    this.#purging.emptyRecords('relation', relations);
    this.#purging.run(`UPDATE changes SET before = NULL, after = NULL WHERE person_id ${among}`, ids);
    this.#purging.run(`UPDATE changes SET before = NULL, after = NULL WHERE operation_id ${among}`, together);
  }

  #interactions(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const interactionId of ids) {
      for (const table of ofInteractions) {
        for (const key of findKeys(this.#unit, table, { interactionId })) {
          this.#unit.update(table, key, { interactionId: null });
        }
      }
    }
    this.#attachments(this.#purging.ids(`SELECT id FROM attachments WHERE interaction_id ${among}`, ids));
    for (const id of this.#purging.ids(
      `SELECT DISTINCT person_id FROM interaction_people WHERE interaction_id ${among}`,
      ids,
    )) {
      this.#unit.touch(id, ['summary', 'notes']);
    }
    this.#purging.run(`DELETE FROM interaction_people WHERE interaction_id ${among}`, ids);
    for (const id of ids) this.#unit.remove(interactions, { id });
    this.#purging.emptyRecords('interaction', ids);
    this.#purging.emptyParts('participation', ids);
  }

  #followUps(ids: readonly string[]): void {
    this.#purging.run(`DELETE FROM reminders WHERE subject ${among}`, ids);
    for (const id of ids) this.#unit.remove(followUps, { id });
    this.#purging.emptyRecords('followUp', ids);
  }

  #segments(ids: readonly string[]): void {
    this.#purging.run(`DELETE FROM segment_members WHERE segment_id ${among}`, ids);
    purgeCircles(this.#purging, ids);
    forgetSegmentsOfReports(this.#purging, ids);
    for (const id of ids) this.#unit.remove(segments, { id });
    this.#purging.emptyRecords('segment', ids);
    this.#purging.emptyParts('segmentMember', ids);
  }

  #attachments(ids: readonly string[]): void {
    this.#purging.run(`DELETE FROM attachment_pieces WHERE attachment_id ${among}`, ids);
    for (const id of ids) this.#unit.remove(attachments, { id });
    this.#purging.emptyRecords('attachment', ids);
    this.#purging.emptyParts('attachmentPiece', ids);
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
      this.#purging.run(`DELETE FROM ${table} WHERE opportunity_id ${among}`, ids);
      const parts = this.#purging.ids(
        `SELECT record_id FROM changes WHERE record_type = '${type}'
           AND coalesce(after ->> '$.opportunityId', before ->> '$.opportunityId') ${among}`,
        ids,
      );
      this.#purging.emptyRecords(type, parts);
    }
    for (const id of ids) this.#unit.remove(opportunities, { id });
    this.#purging.emptyRecords('opportunity', ids);
  }

  #managementMessages(ids: readonly string[]): void {
    for (const id of ids) this.#unit.remove(managementMessages, { id });
    this.#purging.emptyRecords('managementMessage', ids);
  }

  /** Others' opportunities stay, without the one who was referred. */
  #forgetReferred(ids: readonly string[]): void {
    this.#purging.run(`UPDATE opportunities SET referred_id = NULL WHERE referred_id ${among}`, ids);
    for (const side of ['before', 'after']) {
      this.#purging.run(
        `UPDATE changes SET ${side} = json_replace(${side}, '$.referredId', NULL)
         WHERE record_type = 'opportunity' AND ${side} ->> '$.referredId' ${among}`,
        ids,
      );
    }
  }
}

/** The keys of the rows of a table with those values. */
function findKeys(unit: WriteUnit, table: (typeof ofInteractions)[number], values: Row): Row[] {
  return unit.find<SQLiteTable>(table, values, recordKind(table).key);
}
