import type { Instant } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { knownErasureKey, markOf } from './marks.ts';
import { namesAloneOf, type Recognisable, signsOf } from './recognised.ts';

/** Recognises erased people among those who are to be added. */
export class ErasedPeople {
  readonly #key: Uint8Array | null;
  readonly #erasedAt: ReadonlyMap<string, Instant>;

  constructor(sqlite: SqliteDatabase) {
    this.#key = knownErasureKey(sqlite);
    const rows = sqlite
      .prepare<[], { mark: string; at: Instant }>(
        `SELECT m.mark, max(e.erased_at) AS at FROM erased_marks m JOIN erasures e ON e.id = m.erasure_id
         GROUP BY m.mark`,
      )
      .all();
    this.#erasedAt = new Map(rows.map(({ mark, at }) => [mark, at]));
  }

  /** When somebody like this was erased; null for nobody who was. A name alone tells only where nothing else is known. */
  erasedAt(person: () => Recognisable): Instant | null {
    if (this.#key === null || this.#erasedAt.size === 0) return null;
    const known = person();
    const signs = signsOf(known);
    for (const { kind, value } of signs.length === 0 ? namesAloneOf(known) : signs) {
      const at = this.#erasedAt.get(markOf(this.#key, kind, value));
      if (at !== undefined) return at;
    }
    return null;
  }
}
