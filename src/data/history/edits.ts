import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { otherPeopleColumns, personTables, recordKind } from '../database/records.ts';
import { rowsWith } from '../database/rowsByKeys.ts';
import type { Row } from '../database/statements.ts';
import { type ChangeRow, type KeptChange, keptChange, notAsLeft, placeOf } from './kept.ts';
import { isSeen } from './shown.ts';
import { changedPeopleSql, interactionsOfPeopleSql } from './since.ts';

/** Something that is not as an operation left it. */
export interface Edited {
  /** The history's name of the kind of record, with the record's id. */
  recordType: string;
  recordId: string;
  /** The fields that a reader has use for; none where the whole record was added, taken out or given to another. */
  fields: readonly string[];
}

type Add = (personId: string, edited: Edited) => void;

/**
 * What was done since with people whom an operation had added: what differs by its values, what hangs on them newly, and
 * interactions of theirs that were changed. Those of whom all is as it was left are not in the answer.
 */
export function editsOf(
  sqlite: SqliteDatabase,
  operation: string,
  people: readonly string[],
): Map<string, Edited[]> {
  const edits = new Map<string, Edited[]>();
  if (people.length === 0) return edits;
  const add: Add = (personId, edited) => {
    edits.set(personId, [...(edits.get(personId) ?? []), edited]);
  };
  const question = { ids: JSON.stringify(people), operation };
  const touched = changedPeople(sqlite)
    .all(question)
    .map((row) => row.person_id);
  compareRecords(sqlite, operation, touched, add);
  findNewTies(sqlite, operation, people, add);
  for (const { personId, interactionId } of interactionsOfPeople(sqlite).all(question)) {
    add(personId, { recordType: 'interaction', recordId: interactionId, fields: [] });
  }
  return edits;
}

interface Question {
  /** A JSON array. */
  ids: string;
  operation: string;
}

const changedPeople = statement<[Question], { person_id: string }>(changedPeopleSql);

const interactionsOfPeople = statement<[Question], { personId: string; interactionId: string }>(
  interactionsOfPeopleSql,
);

/** Sets the records of those people as they are beside those that the operation left. */
function compareRecords(
  sqlite: SqliteDatabase,
  operation: string,
  people: readonly string[],
  add: Add,
): void {
  if (people.length === 0) return;
  const left = leftRecords(sqlite, operation, people);
  for (const { table, person } of personTables()) {
    const { type } = recordKind(table);
    for (const [recordId, row] of rowsWith(sqlite, table, person, people)) {
      const change = left.get(`${type}/${recordId}`);
      left.delete(`${type}/${recordId}`);
      const edited = editedIn(change, { type, recordId, row });
      if (edited !== null) add(String(row[person]), edited);
    }
  }
  for (const { personId, recordType, recordId } of left.values()) {
    if (personId !== null) add(personId, { recordType, recordId, fields: [] });
  }
}

function editedIn(
  change: KeptChange | undefined,
  { type, recordId, row }: { type: string; recordId: string; row: Row },
): Edited | null {
  const place = change === undefined ? null : placeOf(change);
  if (change === undefined || place === null) return { recordType: type, recordId, fields: [] };
  const differing = notAsLeft(change, place, row);
  if (differing.length === 0) return null;
  return { recordType: type, recordId, fields: differing.filter((name) => isSeen(type, name)) };
}

const changesOfPeople = statement<[Question], ChangeRow>(`
  SELECT operation_id, number, record_type, record_id, person_id, action, before, after
  FROM changes INDEXED BY changes_person
  WHERE person_id IN (SELECT value FROM json_each(:ids)) AND operation_id = :operation ORDER BY number`);

/** The records that an operation left of people it had added, each as one insertion. */
function leftRecords(
  sqlite: SqliteDatabase,
  operation: string,
  people: readonly string[],
): Map<string, KeptChange> {
  const left = new Map<string, KeptChange>();
  for (const change of changesOfPeople(sqlite)
    .all({ ids: JSON.stringify(people), operation })
    .map(keptChange)) {
    const record = `${change.recordType}/${change.recordId}`;
    const before = left.get(record);
    if (change.action === 'delete') left.delete(record);
    else if (before === undefined) left.set(record, change);
    else left.set(record, { ...before, after: { ...before.after, ...change.after } });
  }
  return left;
}

/** What others have that names the people: the other end of a relation, a decision that they are two people … */
function findNewTies(sqlite: SqliteDatabase, operation: string, people: readonly string[], add: Add): void {
  for (const { table, person } of otherPeopleColumns()) {
    const { type } = recordKind(table);
    for (const [recordId, row] of rowsWith(sqlite, table, person, people)) {
      const change = madeBy(sqlite).get(type, recordId, operation);
      const edited = editedIn(change === undefined ? undefined : keptChange(change), { type, recordId, row });
      if (edited !== null) add(String(row[person]), edited);
    }
  }
}

const madeBy = statement<[string, string, string], ChangeRow>(`
  SELECT operation_id, number, record_type, record_id, person_id, action, before, after
  FROM changes WHERE record_type = ? AND record_id = ? AND operation_id = ? AND action = 'insert'`);
