import type { RevertEvent } from '#shared/contract/history.ts';
import { type OperationId, operationId, type PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import type { RowProgress } from '../imports/progress.ts';
import { Turns } from '../imports/turns.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { ConsentWords } from './consentsBack.ts';
import { evidenceOf } from './evidence.ts';
import { hidesInteraction } from './hidden.ts';
import type { KeptChange } from './kept.ts';
import {
  changesBackwards,
  countChanges,
  isOfInteraction,
  type Operation,
  readOperation,
} from './operation.ts';
import { type Binned, TakingBack } from './takeBack.ts';

/** What is to be taken back, and who does it. */
export interface RevertOrder {
  database: Database;
  author: Author;
  reader: Reader;
  language: Language;
  operationId: OperationId;
  personId: PersonId | null;
}

type Done = Extract<RevertEvent, { type: 'done' }>;

/**
 * Takes an operation back as a new one, or refuses and changes nothing: NOT_FOUND where there is none (for this
 * reader), CANNOT_REVERT where something of it was changed again since, CANCELLED.
 */
export async function revert(
  order: RevertOrder,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<Done> {
  const { database, author } = order;
  return await database.writeInSteps('history.revert', author, async (unit) => {
    const operation = requireOperation(database.sqlite, order);
    const reverting = new Reverting(order, unit, operation);
    for await (const progress of reverting.run(new Turns(signal))) report(progress);
    return reverting.finish();
  });
}

class Reverting {
  readonly #sqlite: SqliteDatabase;
  readonly #unit: WriteUnit;
  readonly #operation: Operation;
  /** Null for all that the operation changed. */
  readonly #personId: PersonId | null;
  readonly #binned: Binned;
  readonly #records: TakingBack;
  readonly #words: ConsentWords;
  #appended = 0;

  constructor({ database, author, language, personId }: RevertOrder, unit: WriteUnit, operation: Operation) {
    const { sqlite } = database;
    this.#sqlite = sqlite;
    this.#unit = unit;
    this.#operation = operation;
    this.#personId = isOfInteraction(sqlite, operation.id) ? null : personId;
    this.#binned = binnedBy(sqlite, operation.id, this.#personId);
    this.#records = new TakingBack(unit, this.#binned);
    const appending = {
      today: today(author.clock),
      evidence: evidenceOf(operation, language, author.clock),
    };
    this.#words = new ConsentWords(sqlite, unit, appending, (record) => this.#records.refuse(record));
  }

  /** Takes everything back, from the last change to the first, and says how far it is at each pause. */
  async *run(turns: Turns): AsyncGenerator<RowProgress> {
    const total = countChanges(this.#sqlite, this.#operation.id, this.#personId);
    let done = 0;
    for (const part of changesBackwards(this.#sqlite, this.#operation.id, this.#personId)) {
      for (const change of part) {
        this.#take(change);
        done += 1;
        if (!turns.due()) continue;
        yield { done, total };
        await turns.pass();
      }
      this.#unit.settle();
    }
    for (const appended of this.#words.takeBack()) {
      this.#appended += appended;
      this.#unit.settle();
      await turns.pass();
    }
    // The last moment at which it can be cancelled.
    await turns.pass();
  }

  /** CANNOT_REVERT where a record was changed again since. */
  finish(): Done {
    const { changedSince, reverted } = this.#records;
    if (changedSince > 0) throw refusal('CANNOT_REVERT', { changed: changedSince });
    return {
      type: 'done',
      operationId: this.#unit.changed ? operationId.parse(this.#unit.operationId) : null,
      reverted: reverted + this.#appended,
    };
  }

  #take(change: KeptChange): void {
    if (change.recordType !== 'consent') this.#records.take(change);
    // Who goes into the bin keeps what they have said.
    else if (!this.#binned.people.has(String(change.personId))) this.#words.add(change);
  }
}

function requireOperation(sqlite: SqliteDatabase, { operationId: id, reader }: RevertOrder): Operation {
  const operation = readOperation(sqlite, id);
  if (operation === null || hidesInteraction(sqlite, id, reader)) {
    throw refusal('NOT_FOUND', { what: 'operation' });
  }
  return operation;
}

/** The records the operation made that can't be taken out again. */
function binnedBy(sqlite: SqliteDatabase, operation: string, personId: PersonId | null): Binned {
  const whose = personId === null ? '' : 'AND c.person_id = :personId';
  const made = (type: string, tied: string) =>
    sqlite
      .prepare<{ operation: string; personId: string | null }, string>(
        `SELECT c.record_id FROM changes c
         WHERE c.operation_id = :operation AND c.record_type = '${type}' AND c.action = 'insert' ${whose}
           AND EXISTS (${tied})`,
      )
      .pluck()
      .all({ operation, personId });
  return {
    people: new Set(made('person', 'SELECT 1 FROM consents t WHERE t.person_id = c.record_id')),
    interactions: new Set(
      made('interaction', 'SELECT 1 FROM attachments t WHERE t.interaction_id = c.record_id'),
    ),
  };
}
