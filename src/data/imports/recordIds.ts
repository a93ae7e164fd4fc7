import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

/** A merged record goes by the one that stayed. */
const presentId = statement<[string], { id: string }>(`
  SELECT present.id FROM people named
  JOIN people present ON present.id = coalesce(named.merged_into, named.id)
  WHERE named.id = ? AND present.deleted_at IS NULL`);

/**
 * The people whose records the program's own tables name: those of the workspace, and those that rows of the file have
 * become. Rows of one record are of one person, whatever else they say.
 */
export class RecordIds {
  readonly #sqlite: SqliteDatabase;
  readonly #inFile = new Map<string, string>();
  readonly #people = new Set<string>();

  constructor(sqlite: SqliteDatabase) {
    this.#sqlite = sqlite;
  }

  /** Whose record it is, and whether an earlier row of the file has named it; null for a record nobody knows. */
  of(recordId: PersonId | null): { personId: string; inFile: boolean } | null {
    if (recordId === null) return null;
    const earlier = this.#inFile.get(recordId);
    if (earlier !== undefined) return { personId: earlier, inFile: true };
    const known = presentId(this.#sqlite).get(recordId);
    return known === undefined ? null : { personId: known.id, inFile: false };
  }

  /** Whether an earlier row of the file has named a record of that person, so that one of another record is somebody else. */
  isTaken(personId: string): boolean {
    return this.#people.has(personId);
  }

  /** Learns who the record has become, or is. */
  learn(recordId: PersonId | null, personId: string): void {
    if (recordId === null) return;
    this.#inFile.set(recordId, personId);
    this.#people.add(personId);
  }
}
