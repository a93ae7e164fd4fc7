import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { PersonId } from '#shared/domain/ids.ts';
import { otherPeopleColumns, personTables, recordKind } from '../database/records.ts';
import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import {
  communityManagers,
  contactPoints,
  customValues,
  distinctPeople,
  eventGuests,
  memberships,
  opportunities,
  outreachRecipients,
  people,
  relations,
  requestPeople,
  tenures,
} from '../schema/index.ts';
import { mergeCustomValues, mergeMembership } from './mergeChosenRecords.ts';
import { mergeManagers, mergeRecipients, mergeRequestPeople } from './mergeCommunity.ts';
import { mergeContactPoints } from './mergeContactPoints.ts';
import { mergeGuests } from './mergeGuests.ts';
import { mergeOpportunities } from './mergeOpportunities.ts';
import { mergeTenures } from './mergeTenures.ts';
import { mergeDistinctPeople, mergeRelations } from './mergeTies.ts';

/** Two records of one person, and the fields of which the value of the one that is given up was chosen. */
export interface Merging {
  keep: PersonId;
  other: PersonId;
  chosen: ReadonlySet<string>;
}

/** Yields after each record. */
type Move = (unit: WriteUnit, merging: Merging) => Iterable<void>;

/** Records that can't simply go over as they are. Everything else can: see `moveRows`. */
const ownWays: ReadonlyMap<SQLiteTable, Move> = new Map<SQLiteTable, Move>([
  // The two records themselves. What was merged into the other before stays so, and is found by way of it.
  [people, () => []],
  [contactPoints, mergeContactPoints],
  [tenures, mergeTenures],
  [memberships, mergeMembership],
  [customValues, mergeCustomValues],
  [relations, mergeRelations],
  [distinctPeople, mergeDistinctPeople],
  [opportunities, mergeOpportunities],
  [eventGuests, mergeGuests],
  [outreachRecipients, mergeRecipients],
  [requestPeople, mergeRequestPeople],
  [communityManagers, mergeManagers],
]);

/** Moves everything that hangs on the one that is given up to the one that stays, and yields after each record. */
export function* moveEverything(unit: WriteUnit, merging: Merging): Generator<void> {
  for (const { table, person } of personTables()) {
    const own = ownWays.get(table);
    yield* own === undefined ? moveRows(unit, table, person, merging) : own(unit, merging);
  }
  for (const { table, person } of otherPeopleColumns()) {
    if (!ownWays.has(table)) yield* moveRows(unit, table, person, merging);
  }
}

/**
 * Gives the records of a table to the one that stays. Where that one is in the records' own key, such as a label they
 * both carry, one of two stays.
 */
function* moveRows(
  unit: WriteUnit,
  table: SQLiteTable,
  column: string,
  { keep, other }: Merging,
): Generator<void> {
  const { key: names } = recordKind(table);
  for (const key of unit.find(table, { [column]: other }, [...names])) {
    const moved: Row = { ...key, [column]: keep };
    const twice = names.includes(column) && unit.find(table, moved, [...names]).length > 0;
    if (twice) unit.remove(table, key);
    else if (!unit.update(table, key, { [column]: keep })) {
      throw new TypeError(`a record of ${getTableName(table)} did not go over`);
    }
    yield;
  }
}
