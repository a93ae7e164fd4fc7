import { sqliteCode } from '../database/driver.ts';
import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { imports, interactionPeople, interactions } from '../schema/index.ts';
import { touchDependents } from './dependents.ts';
import type { Fates } from './fates.ts';
import { invert, rowAfterwards } from './invert.ts';
import {
  isAsLeft,
  isEmptied,
  type KeptChange,
  notAsLeft,
  type Place,
  placeOf,
  recordAfter,
  technicalFields,
} from './kept.ts';
import { partAsLeft } from './later.ts';
import { rowsOfChanges } from './present.ts';
import { isInUse, nameIsTaken } from './stillUsed.ts';

/** Records of what happened: they stay, whatever becomes of what they tell of. */
const testimonies = new Set([
  'import',
  'importReject',
  'producedReport',
  'export',
  'reminder',
  'attachmentPiece',
]);

/** Whether the change tells of something that happened. That an import was taken back can be taken back. */
export function isTestimony({ recordType, after }: KeptChange): boolean {
  return testimonies.has(recordType) && !(recordType === 'import' && after !== null && isMark(after));
}

const isMark = (after: Row): boolean => Object.keys(after).every((name) => name === 'undoneAt');

/** Learns of each record that stays as it is now, because it was changed since, and which of its fields those are. */
export type Keep = (change: KeptChange, edited: readonly string[]) => void;

const none: ReadonlySet<string> = new Set();

/** What a participation repeats of its interaction. */
const repeated = ['occurredAt', 'direction', 'purpose', 'kind'] as const;

/**
 * Takes changes back one by one, from the last to the first. Strictly, it remembers which records are no longer as they
 * were left; with `keep`, these stay as they are, an updated one field by field.
 */
export class TakingBack {
  readonly #unit: WriteUnit;
  readonly #keep: Keep | null;
  readonly #changedSince = new Set<string>();
  /** The fields of records that stay, by record. */
  readonly #stuck = new Map<string, Set<string>>();
  #rows = new Map<string, Row | null>();
  #fates: Fates = { people: new Map(), interactions: new Map(), edits: new Map() };
  /** The keys of participations that were put in again. */
  readonly #participations: Row[] = [];
  #reverted = 0;

  constructor(unit: WriteUnit, keep: Keep | null) {
    this.#unit = unit;
    this.#keep = keep;
  }

  /** How many records were changed again since, so that they can't be taken back. */
  get changedSince(): number {
    return this.#changedSince.size;
  }

  /** How many changes were taken back. */
  get reverted(): number {
    return this.#reverted;
  }

  /** Reads at once what the next changes are about. */
  begin(changes: readonly KeptChange[], fates: Fates): void {
    this.#fates = fates;
    this.#rows = new Map(rowsOfChanges((table, keys) => this.#unit.rows(table, keys), changes));
  }

  /** Appending words on consent is not for here: see consentsBack.ts. */
  take(change: KeptChange): void {
    if (isTestimony(change)) return;
    const place = placeOf(change);
    if (place !== null && this.#tryTake(change, place)) this.#reverted += 1;
    else if (this.#keep === null) this.refuse(`${change.recordType}/${change.recordId}`);
  }

  refuse(record: string): void {
    this.#changedSince.add(record);
  }

  /** Brings what was put in again to what has become of its interaction since. */
  finish(): void {
    for (const key of this.#participations) {
      const id = String(key['interactionId']);
      const [now] = this.#unit.find(interactions, { id }, [...repeated, 'deletedAt']);
      if (now === undefined) continue;
      const { deletedAt, ...facts } = now;
      this.#unit.update(interactionPeople, key, { ...facts, present: deletedAt === null });
    }
  }

  /** Notes of an import that it was taken back. */
  mark({ recordType, recordId, action }: KeptChange): void {
    if (recordType !== 'import' || action !== 'insert') return;
    this.#unit.update(imports, { id: recordId }, { undoneAt: this.#unit.author.clock.now() });
  }

  #tryTake(change: KeptChange, place: Place): boolean {
    const present = this.#rows.get(recordAfter(change, place)) ?? null;
    if (change.recordType === 'label' && change.action === 'insert') {
      return this.#takeLabel(change, place, present);
    }
    if (this.#keep !== null) return this.#takePart(change, place, present);
    return isAsLeft(change, place, present) && this.#invert(change, place, present, change.before ?? {});
  }

  /** What of the change was not edited since; false where that is nothing. */
  #takePart(change: KeptChange, place: Place, present: Row | null): boolean {
    if (isEmptied(change)) return false;
    if (change.action === 'update') return this.#takeUpdate(change, place, present);
    return change.action === 'insert'
      ? this.#takeInsertion(change, place, present)
      : this.#takeDeletion(change, place, present);
  }

  #takeUpdate(change: KeptChange, place: Place, present: Row | null): boolean {
    const record = recordAfter(change, place);
    if (present === null) return this.#stays(change, record, []);
    const { patch, edited } = partAsLeft(change, present, this.#stuck.get(record) ?? none);
    if (edited.length > 0) this.#stays(change, record, edited);
    const fields = Object.keys(patch);
    const isOfVersion = Object.keys(change.after ?? {}).every((name) => technicalFields.has(name));
    if (fields.length === 0 && !isOfVersion) return false;
    return this.#invert(change, place, present, patch) || this.#stays(change, record, fields);
  }

  /** What is gone already is as it was before. */
  #takeInsertion(change: KeptChange, place: Place, present: Row | null): boolean {
    if (present === null) return false;
    const record = recordAfter(change, place);
    const edited = notAsLeft(change, place, present);
    if (edited.length > 0 || this.#stuck.has(record) || isInUse(this.#unit, change)) {
      return this.#stays(change, record, edited);
    }
    return this.#invert(change, place, present, {}) || this.#stays(change, record, []);
  }

  /** What is there again in the same way is as it was before. */
  #takeDeletion(change: KeptChange, place: Place, present: Row | null): boolean {
    const record = recordAfter(change, place);
    const before = change.before ?? {};
    if (present !== null) return !isSame(before, present) && this.#stays(change, record, []);
    return this.#invert(change, place, present, before) || this.#stays(change, record, []);
  }

  /** Always false: nothing was taken back. */
  #stays(change: KeptChange, record: string, edited: readonly string[]): false {
    const stuck = this.#stuck.get(record) ?? new Set<string>();
    for (const name of edited) stuck.add(name);
    this.#stuck.set(record, stuck);
    this.#keep?.(change, edited);
    return false;
  }

  /** Makes the record what it was before; false where something else stands against that. */
  #invert(change: KeptChange, place: Place, present: Row | null, before: Row): boolean {
    const wanted = rowAfterwards(change, present, before);
    if (wanted !== null && change.recordType === 'segment' && nameIsTaken(this.#unit, wanted)) return false;
    if (wanted === null && change.recordType === 'exchangeKind' && isInUse(this.#unit, change)) return false;
    try {
      invert(this.#unit, { change, place, present, before }, this.#fates);
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') !== true) throw error;
      // Something else has come to hang on it, or has taken its place.
      if (change.recordType === 'person') {
        this.#unit.touch(change.recordId, ['summary', 'search', 'notes', 'facts']);
      }
      return false;
    }
    if (this.#keep !== null && change.recordType === 'participation' && change.action === 'delete') {
      this.#participations.push(place.key);
    }
    this.#rows.set(recordAfter(change, place), null);
    this.#rows.set(`${change.recordType}/${change.recordId}`, wanted);
    touchDependents(this.#unit, change);
    return true;
  }

  /** A word of the workspace stays as long as somebody carries it. */
  #takeLabel(change: KeptChange, place: Place, present: Row | null): boolean {
    if (present === null || !isAsLeft(change, place, present)) return true;
    if (this.#keep === null || !isInUse(this.#unit, change)) {
      this.#invert(change, place, present, {});
    }
    return true;
  }
}

function isSame(before: Row, present: Row): boolean {
  return Object.entries(before).every(
    ([name, value]) => technicalFields.has(name) || (present[name] ?? null) === (value ?? null),
  );
}
