import { likelyFrom, type MatchReason } from '#shared/contract/duplicates.ts';
import { blockingKeys } from '#shared/domain/duplicates/blockingKeys.ts';
import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import { type Compared, PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { isSurelyOne } from '#shared/domain/duplicates/identity.ts';
import { KeyTable } from '#shared/domain/duplicates/keyTable.ts';
import { matchReasons } from '#shared/domain/duplicates/matchReasons.ts';
import { PeopleValues, type PreparedPerson } from '#shared/domain/duplicates/preparedPerson.ts';
import { SharedKeys } from '#shared/domain/duplicates/sharedKeys.ts';
import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Turns } from '../longWork/turns.ts';
import { comparedPage } from './comparedPeople.ts';
import { KnownPeople } from './knownPeople.ts';
import { namesOf, RowsOfFile } from './rowsOfFile.ts';

/** A person that a row may be of, and what speaks for it. */
export interface Match {
  personId: string;
  score: number;
  reasons: MatchReason[];
}

/** A row in the forms in which it is compared. */
interface Draft {
  draft: PersonDraft;
  person: ComparedPerson;
  prepared: PreparedPerson;
}

const mostMatches = 3;
const keysEach = 16;

/**
 * Finds the people of the workspace that a row of a file may be of. Rows taken as new are told to it; later rows of the
 * same file match them by what identifies a person (external id, address, number) alone.
 */
export class PeopleMatcher {
  readonly #values: PeopleValues;
  readonly #comparer: PeopleComparer;
  readonly #known: KnownPeople;
  readonly #shared: SharedKeys;
  readonly #rows = new RowsOfFile();
  #last: Draft | null = null;

  private constructor(values: PeopleValues, known: KnownPeople, shared: SharedKeys) {
    this.#values = values;
    this.#comparer = new PeopleComparer(values, 1);
    this.#known = known;
    this.#shared = shared;
  }

  /** Reads all people of the workspace. */
  static async load(database: SqliteDatabase, turns: Turns): Promise<PeopleMatcher> {
    const people = Number(database.prepare('SELECT count(*) FROM person_summaries').pluck().get());
    const values = new PeopleValues();
    const known = new KnownPeople();
    const shared = new SharedKeys(new KeyTable(people * keysEach), people);
    for (let page = comparedPage(database, 0); page.length > 0; ) {
      for (const { id, person } of page) {
        const prepared = values.learn(person);
        shared.add(known.count, prepared, blockingKeys(prepared));
        known.add(id, person);
      }
      await turns.pass();
      page = comparedPage(database, page.at(-1)?.seq ?? 0);
    }
    return new PeopleMatcher(values, known, shared);
  }

  /** Those at or above `likelyFrom`, surest first, three at most. */
  match(draft: PersonDraft): Match[] {
    const { person, prepared } = this.#prepared(draft);
    const found = new Map<string, Match>();
    for (const record of this.#shared.likely(prepared, blockingKeys(prepared))) {
      const known = this.#known.person(record);
      const theirs = this.#values.prepare(known);
      if (this.#comparer.score(prepared, theirs, likelyFrom) < likelyFrom) continue;
      const id = this.#known.id(record);
      found.set(id, matchOf(id, this.#comparer.explain(prepared, theirs), person, known));
    }
    this.#addRows(found, person, prepared);
    return [...found.values()].sort((a, b) => b.score - a.score).slice(0, mostMatches);
  }

  /** Learns of a person that the import has added or changed. */
  add(personId: string, draft: PersonDraft): void {
    const { person, prepared } = this.#prepared(draft);
    this.#rows.add(personId, person, prepared);
  }

  /** Who was looked for is mostly added next. */
  #prepared(draft: PersonDraft): Draft {
    if (this.#last?.draft !== draft) {
      const person = comparedOf(draft);
      this.#last = { draft, person, prepared: this.#values.prepare(person) };
    }
    return this.#last;
  }

  #addRows(found: Map<string, Match>, person: ComparedPerson, prepared: PreparedPerson): void {
    for (const row of this.#rows.like(prepared, () => namesOf(prepared))) {
      if (found.get(row.personId)?.score === 1) continue;
      const compared = this.#comparer.explain(prepared, this.#values.prepare(row.person));
      if (isSurelyOne(compared)) found.set(row.personId, matchOf(row.personId, compared, person, row.person));
    }
  }
}

function matchOf(personId: string, compared: Compared, row: ComparedPerson, known: ComparedPerson): Match {
  const score = isSurelyOne(compared) ? 1 : compared.score;
  return { personId, score, reasons: matchReasons(compared, row, known) };
}

/** What of a row counts in comparing. */
function comparedOf(draft: PersonDraft): ComparedPerson {
  const { name, externalId, emails, phones, addresses, birthDate, company, tenure } = draft;
  const { startedOn, endedOn, department } = tenure;
  const tenures = [startedOn, endedOn, department].some((value) => value !== null)
    ? [{ startedOn, endedOn, department }]
    : [];
  return { name, externalId, emails, phones, addresses, birthDate, company, tenures };
}
