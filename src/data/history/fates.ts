import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { type Edited, editsOf } from './edits.ts';
import type { KeptChange } from './kept.ts';
import { editedInteractionsSql } from './since.ts';

/**
 * What becomes of a person that the operation added: taken out, put into the bin, or left as they are now. Who is not
 * there any more is gone.
 */
export type Fate = 'goes' | 'binned' | 'stays' | 'gone';

/** What becomes of the records that an operation added and others hang on. */
export interface Fates {
  /** Of people that the operation added; of nobody else. */
  people: ReadonlyMap<string, Fate>;
  /** Of interactions that the operation added and that can't be taken out, or are not to be. */
  interactions: ReadonlyMap<string, Extract<Fate, 'binned' | 'stays'>>;
  /** Of people who stay: what was done with them since. */
  edits: ReadonlyMap<string, readonly Edited[]>;
}

/**
 * Finds out what becomes of the added people and interactions that some changes of an operation are about. It looks at
 * the data as it was before the taking back began, so that the answer is the same for each part of the changes.
 */
export class FateReader {
  readonly #sqlite: SqliteDatabase;
  readonly #operation: string;
  readonly #keepLater: boolean;
  readonly #ofPerson: boolean;

  /** `ofPerson` where the operation is taken back of one person alone. */
  constructor(
    sqlite: SqliteDatabase,
    operation: string,
    { keepLater, ofPerson }: { keepLater: boolean; ofPerson: boolean },
  ) {
    this.#sqlite = sqlite;
    this.#operation = operation;
    this.#keepLater = keepLater;
    this.#ofPerson = ofPerson;
  }

  of(changes: readonly KeptChange[]): Fates {
    const added = this.#ids(madeSql('person'), peopleIn(changes));
    const interactions = this.#interactions(interactionsIn(changes));
    if (!this.#keepLater) {
      const binned = new Set(this.#ids(consentingSql, added));
      const people = added.map((id) => [id, binned.has(id) ? 'binned' : 'goes'] as const);
      return { people: new Map(people), interactions, edits: new Map() };
    }
    const there = this.#ids(thereSql, added);
    const edits = editsOf(this.#sqlite, this.#operation, there);
    const binned = new Set(this.#ids(withBinnedSql, there));
    const people = new Map<string, Fate>(added.map((id) => [id, 'gone']));
    for (const id of there) {
      if (edits.has(id)) people.set(id, 'stays');
      else people.set(id, binned.has(id) ? 'binned' : 'goes');
    }
    return { people, interactions, edits };
  }

  #interactions(ids: readonly string[]): Fates['interactions'] {
    // Of one person alone, what others took part in as well is left in its place.
    const made = this.#ofPerson ? [] : this.#ids(madeSql('interaction'), ids);
    const edited = this.#keepLater ? this.#ids(editedInteractionsSql, made) : [];
    const binned = this.#ids(withAttachmentsSql, made);
    return new Map([
      ...binned.map((id) => [id, 'binned'] as const),
      ...edited.map((id) => [id, 'stays'] as const),
    ]);
  }

  #ids(sql: string, ids: readonly string[]): string[] {
    if (ids.length === 0) return [];
    const operation = sql.includes(':operation') ? { operation: this.#operation } : {};
    const found = prepared(this.#sqlite, sql).pluck();
    return found.all({ ids: JSON.stringify(ids), ...operation }).map(String);
  }
}

/** Which of the records of the JSON array `:ids` the operation `:operation` added. */
export const madeSql = (type: 'person' | 'interaction') => `
  SELECT k.value FROM json_each(:ids) k
  CROSS JOIN changes c INDEXED BY changes_record
    ON c.record_type = '${type}' AND c.record_id = k.value AND c.operation_id = :operation
  WHERE c.action = 'insert'`;

const thereSql = 'SELECT id FROM people WHERE id IN (SELECT value FROM json_each(:ids))';

/** Words on consent are not taken out, so who has given any goes into the bin with them. */
const consentingSql = `
  SELECT k.value FROM json_each(:ids) k WHERE EXISTS (SELECT 1 FROM consents t WHERE t.person_id = k.value)`;

/** The history does not repeat the content of attachments, so what has any goes into the bin. */
const withAttachmentsSql = `
  SELECT k.value FROM json_each(:ids) k
  WHERE EXISTS (SELECT 1 FROM attachments t WHERE t.interaction_id = k.value)`;

/** And so do the people who took part in it. */
export const withBinnedSql = `
  SELECT DISTINCT k.value FROM json_each(:ids) k
  CROSS JOIN interaction_people a INDEXED BY interaction_people_timeline ON a.person_id = k.value
  CROSS JOIN changes c INDEXED BY changes_record
    ON c.record_type = 'interaction' AND c.record_id = a.interaction_id AND c.operation_id = :operation
  WHERE c.action = 'insert' AND EXISTS (SELECT 1 FROM attachments t WHERE t.interaction_id = a.interaction_id)`;

function peopleIn(changes: readonly KeptChange[]): string[] {
  const ids = new Set<string>();
  for (const { personId, before, after } of changes) {
    if (personId !== null) ids.add(personId);
    // The other end of a relation.
    for (const row of [before, after]) if (typeof row?.['otherId'] === 'string') ids.add(row['otherId']);
  }
  return [...ids];
}

function interactionsIn(changes: readonly KeptChange[]): string[] {
  const ids = new Set<string>();
  for (const { recordType, recordId, before, after } of changes) {
    if (recordType === 'interaction') ids.add(recordId);
    for (const row of [before, after]) {
      if (typeof row?.['interactionId'] === 'string') ids.add(row['interactionId']);
    }
  }
  return [...ids];
}
