import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sqliteCode } from '../database/driver.ts';
import { columnsOf } from '../database/records.ts';
import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { attachments, interactionPeople, interactions, people, segments } from '../schema/index.ts';
import { touchDependents } from './dependents.ts';
import { isAsLeft, type KeptChange, type Place, placeOf, technicalFields } from './kept.ts';

/** Records of what happened: they stay, whatever becomes of what they tell of. */
export const testimonies = new Set([
  'import',
  'importReject',
  'producedReport',
  'reminder',
  'attachmentPiece',
]);

/** What hangs on a person and on nothing else. */
const hanging = new Set([
  'contactPoint',
  'tenure',
  'partnership',
  'orientation',
  'openness',
  'membership',
  'relation',
  'personLabel',
  'customValue',
  'segmentMember',
]);

/** Records that were made by the operation, but can't be taken out: they go into the bin. */
export interface Binned {
  /** People who have consents, which are never taken out. */
  people: ReadonlySet<string>;
  /** Interactions that have attachments, whose content the history does not repeat. */
  interactions: ReadonlySet<string>;
}

/** Takes changes back one by one, from the last to the first, and remembers which records are no longer as they were left. */
export class TakingBack {
  readonly #unit: WriteUnit;
  readonly #binned: Binned;
  readonly #changedSince = new Set<string>();
  #reverted = 0;

  constructor(unit: WriteUnit, binned: Binned) {
    this.#unit = unit;
    this.#binned = binned;
  }

  /** How many records were changed again since, so that they can't be taken back. */
  get changedSince(): number {
    return this.#changedSince.size;
  }

  /** How many changes were taken back. */
  get reverted(): number {
    return this.#reverted;
  }

  /** Consents are not for here: see consentsBack.ts. */
  take(change: KeptChange): void {
    if (testimonies.has(change.recordType)) return;
    const place = placeOf(change);
    if (place === null || !this.#tryTake(change, place))
      this.refuse(`${change.recordType}/${change.recordId}`);
    else this.#reverted += 1;
  }

  refuse(record: string): void {
    this.#changedSince.add(record);
  }

  #tryTake(change: KeptChange, place: Place): boolean {
    const present = presentRow(this.#unit, place);
    if (change.recordType === 'label') return this.#takeLabel(change, place, present);
    if (!isAsLeft(change, place, present)) return false;
    try {
      this.#invert(change, place, present);
    } catch (error) {
      // Something else has come to hang on it, or has taken its place.
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true) return false;
      throw error;
    }
    touchDependents(this.#unit, change);
    return change.recordType !== 'segment' || isOnlyOfItsName(this.#unit, change.recordId);
  }

  #invert(change: KeptChange, { table, key }: Place, present: Row | null): void {
    if (change.action === 'insert') this.#takeOut(change, table, key);
    else if (change.action === 'delete') putIn(this.#unit, table, change.before ?? {});
    else {
      const patch = Object.entries(change.before ?? {}).filter(([name]) => !technicalFields.has(name));
      // A change of the version alone stands for a change of something that hangs on the record.
      const version = { version: Number(present?.['version']) + 1 };
      this.#unit.update(table, key, patch.length === 0 ? version : Object.fromEntries(patch));
    }
  }

  #takeOut({ recordType, recordId, personId }: KeptChange, table: SQLiteTable, key: Row): void {
    const deletedAt = this.#unit.author.clock.now();
    if (recordType === 'attachment') {
      if (!this.#binned.interactions.has(interactionOf(this.#unit, recordId))) {
        this.#unit.update(attachments, { id: recordId }, { deletedAt });
      }
    } else if (recordType === 'person' && this.#binned.people.has(recordId)) {
      this.#unit.update(people, { id: recordId }, { deletedAt });
    } else if (recordType === 'interaction' && this.#binned.interactions.has(recordId)) {
      this.#unit.update(interactions, { id: recordId }, { deletedAt });
    } else if (recordType === 'participation' && this.#binned.interactions.has(recordId.slice(0, 36))) {
      this.#unit.update(interactionPeople, key, { present: false });
    } else if (hanging.has(recordType) && personId !== null && this.#binned.people.has(personId)) {
      // Stays with its person in the bin.
    } else this.#unit.remove(table, key);
  }

  /** A word of the workspace stays as long as somebody carries it. */
  #takeLabel(change: KeptChange, place: Place, present: Row | null): boolean {
    if (change.action !== 'insert') {
      if (!isAsLeft(change, place, present)) return false;
      this.#invert(change, place, present);
      touchDependents(this.#unit, change);
      return true;
    }
    if (present === null || !isAsLeft(change, place, present)) return true;
    try {
      this.#unit.remove(place.table, place.key);
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') !== true) throw error;
    }
    return true;
  }
}

function presentRow(unit: WriteUnit, { table, key }: Place): Row | null {
  return unit.find(table, key, [...columnsOf(table).keys()])[0] ?? null;
}

/** Whether no other segment in use has come to the name meanwhile. */
function isOnlyOfItsName(unit: WriteUnit, id: string): boolean {
  const [segment] = unit.find(segments, { id }, ['name', 'deletedAt']);
  if (segment === undefined || segment['deletedAt'] !== null) return true;
  const same = unit.find(segments, { name: String(segment['name']) }, ['deletedAt']);
  return same.filter((row) => row['deletedAt'] === null).length === 1;
}

function interactionOf(unit: WriteUnit, attachmentId: string): string {
  const [row] = unit.find(attachments, { id: attachmentId }, ['interactionId']);
  return String(row?.['interactionId']);
}

/** Puts a row in again as it was; where its number was given to another meanwhile, under a new one. */
function putIn(unit: WriteUnit, table: SQLiteTable, row: Row): void {
  const { seq, ...rest } = row;
  const taken = seq === undefined || unit.find(people, { seq: Number(seq) }, ['id']).length > 0;
  unit.insert(table, taken ? rest : row);
}
