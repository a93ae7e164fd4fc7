import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { WriteUnit } from '../database/write.ts';
import { consents } from '../schema/index.ts';
import { grouped } from './grouped.ts';
import type { KeptChange } from './kept.ts';
import { takingBack } from './since.ts';

export type Consent = typeof consents.$inferSelect;

/** What is written of each word that is appended. */
export interface Appending {
  today: PlainDate;
  /** Says which operation was taken back. */
  evidence: string;
}

const peopleAtATime = 250;

/**
 * The words on consent that an operation appended. None is taken out: the state that held before is appended,
 * withdrawn where none held. A word that never held, because a later day's was there already, needs none.
 */
export class ConsentWords {
  readonly #sqlite: SqliteDatabase;
  readonly #unit: WriteUnit;
  readonly #appending: Appending;
  readonly #refuse: (word: Consent) => void;
  readonly #ids = new Set<string>();
  readonly #people = new Set<string>();

  /** `refuse` is told of the words that were followed by another since. */
  constructor(
    sqlite: SqliteDatabase,
    unit: WriteUnit,
    appending: Appending,
    refuse: (word: Consent) => void,
  ) {
    this.#sqlite = sqlite;
    this.#unit = unit;
    this.#appending = appending;
    this.#refuse = refuse;
  }

  add({ recordId, personId }: KeptChange): void {
    this.#ids.add(recordId);
    this.#people.add(String(personId));
  }

  /** Appends what takes them back, some people at a time; yields how many words that were. */
  *takeBack(): Generator<number> {
    const people = [...this.#people];
    for (let from = 0; from < people.length; from += peopleAtATime) {
      const rows = consentsOf(this.#sqlite, people.slice(from, from + peopleAtATime));
      const words = grouped(rows, (row) => [row.personId, row.purpose, row.channel].join('/'));
      let appended = 0;
      for (const word of words.values()) if (this.#takeBackOne(word)) appended += 1;
      yield appended;
    }
  }

  /** `word` is all that was ever said about one purpose and channel, the one that counts last. */
  #takeBackOne(word: readonly Consent[]): boolean {
    const present = word.at(-1);
    const own = word.filter((row) => this.#ids.has(row.id)).at(-1);
    if (present === undefined || own === undefined) return false;
    if (present.id !== own.id && !this.#saysTheSameAgain(word, own, present)) {
      // Ids sort by the time of their making.
      if (present.id > own.id) this.#refuse(own);
      return false;
    }
    const before = word.slice(0, word.indexOf(own)).findLast((row) => !this.#ids.has(row.id));
    const { personId, purpose, channel } = own;
    const { today, evidence } = this.#appending;
    // A consent whose time is over meanwhile does not come back.
    const ended = before?.state === 'granted' && before.validUntil !== null && before.validUntil < today;
    this.#unit.insert(consents, {
      id: this.#unit.author.ids.next(),
      personId,
      purpose,
      channel,
      state: ended ? 'withdrawn' : (before?.state ?? 'withdrawn'),
      basis: before?.basis ?? own.basis,
      evidence,
      validUntil: ended ? null : (before?.validUntil ?? null),
      lapsedId: null,
      // Never before the word it takes back, so that it is the one that counts.
      decidedOn: present.decidedOn > today ? present.decidedOn : today,
    });
    return true;
  }

  /** Whether all that followed was this being taken back, and that in turn, so that it holds as it was said. */
  #saysTheSameAgain(word: readonly Consent[], own: Consent, present: Consent): boolean {
    if (present.id < own.id || present.state !== own.state || present.basis !== own.basis) return false;
    const later = word.filter((row) => row.id > own.id && !this.#ids.has(row.id)).map((row) => row.id);
    return saidOtherwise(this.#sqlite).get(JSON.stringify(later)) === undefined;
  }
}

/** Which of the words of a JSON array were said by something else than by taking back. */
export const saidOtherwiseSql = `
  SELECT k.value FROM json_each(?) k
  JOIN changes c ON c.record_type = 'consent' AND c.record_id = k.value AND c.action = 'insert'
  JOIN operations o ON o.id = c.operation_id
  WHERE o.kind NOT IN ${takingBack} LIMIT 1`;

const saidOtherwise = statement<[string], unknown>(saidOtherwiseSql);

/** Of each purpose and channel in the order in which they count, the one that holds last. */
export const consentsSql = `
  SELECT id, person_id AS personId, purpose, channel, state, basis, evidence, decided_on AS decidedOn,
    valid_until AS validUntil, lapsed_id AS lapsedId
  FROM consents WHERE person_id IN (SELECT value FROM json_each(?))
  ORDER BY person_id, purpose, channel, decided_on, id`;

export function consentsOf(sqlite: SqliteDatabase, people: readonly string[]): Consent[] {
  return sqlite.prepare<[string], Consent>(consentsSql).all(JSON.stringify(people));
}
