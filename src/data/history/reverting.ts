import type { PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { WriteUnit } from '../database/write.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';
import { ConsentWords } from './consentsBack.ts';
import type { Edited } from './edits.ts';
import { evidenceOf } from './evidence.ts';
import { type Fate, FateReader, type Fates } from './fates.ts';
import { isEmptied, type KeptChange } from './kept.ts';
import { changesBackwards, countChanges, type Operation } from './operation.ts';
import { TakingBack } from './takeBack.ts';

/** Learns what becomes of people and records when what was changed since is kept. */
export interface Keeper {
  /** A person of whom the operation changed something, at each of these changes; the fate is null for one it did not add. */
  passed(personId: string, fate: Fate | null): void;
  /** A person the operation had added stays whole, because of what was done with them since. */
  person(personId: string, edits: readonly Edited[]): void;
  /** A record stays, or those of its fields that are named. */
  record(record: Edited & { personId: string | null }): void;
}

/** What is to be taken back in a write. */
export interface Reversion {
  sqlite: SqliteDatabase;
  unit: WriteUnit;
  operation: Operation;
  /** Null for all that the operation changed. */
  personId: PersonId | null;
  language: Language;
  /** Null where everything has to be as it was left. */
  keeper: Keeper | null;
}

/** So many changes are read at once, with all that they are about. */
const changesAtATime = 250;

/** Takes an operation back, from its last change to its first. */
export class Reverting {
  readonly #reversion: Reversion;
  readonly #fates: FateReader;
  readonly #records: TakingBack;
  readonly #words: ConsentWords;
  #appended = 0;

  constructor(reversion: Reversion) {
    const { sqlite, unit, operation, personId, language, keeper } = reversion;
    this.#reversion = reversion;
    this.#fates = new FateReader(sqlite, operation.id, {
      keepLater: keeper !== null,
      ofPerson: personId !== null,
    });
    this.#records = new TakingBack(
      unit,
      keeper === null
        ? null
        : ({ recordType, recordId, personId: whose }, fields) =>
            keeper.record({ recordType, recordId, personId: whose, fields }),
    );
    const { clock } = unit.author;
    const appending = { today: today(clock), evidence: evidenceOf(operation, language, clock) };
    this.#words = new ConsentWords(sqlite, unit, appending, ({ id: recordId, personId: whose }) => {
      if (keeper === null) this.#records.refuse(`consent/${recordId}`);
      else keeper.record({ recordType: 'consent', recordId, personId: whose, fields: [] });
    });
  }

  /** How many records were changed again since; nothing of the kind where these are kept. */
  get changedSince(): number {
    return this.#records.changedSince;
  }

  /** How many changes were taken back. */
  get reverted(): number {
    return this.#records.reverted + this.#appended;
  }

  /** Takes everything back and says how far it is at each pause. */
  async *run(turns: Turns): AsyncGenerator<RowProgress> {
    const { sqlite, unit, operation, personId } = this.#reversion;
    const total = countChanges(sqlite, operation.id, personId);
    let done = 0;
    for (const part of changesBackwards(sqlite, operation.id, personId, changesAtATime)) {
      const fates = this.#fates.of(part);
      this.#begin(part, fates);
      for (const change of part) {
        this.#take(change, fates);
        done += 1;
        if (!turns.due()) continue;
        yield { done, total };
        await turns.pass();
      }
      unit.settle();
      yield { done, total };
      await turns.pass();
    }
    for (const appended of this.#words.takeBack()) {
      this.#appended += appended;
      unit.settle();
      await turns.pass();
    }
    this.#records.finish();
    // The last moment at which it can be cancelled.
    await turns.pass();
  }

  #begin(part: readonly KeptChange[], fates: Fates): void {
    this.#records.begin(part, fates);
    for (const [personId, edits] of fates.edits) this.#reversion.keeper?.person(personId, edits);
  }

  #take(change: KeptChange, fates: Fates): void {
    const fate = change.personId === null ? null : (fates.people.get(change.personId) ?? null);
    if (change.personId !== null && !isEmptied(change)) {
      this.#reversion.keeper?.passed(change.personId, fate);
    }
    if (staysWhole(change, fate, fates)) return;
    if (this.#reversion.personId === null) this.#records.mark(change);
    if (change.recordType !== 'consent' || change.action !== 'insert' || fate === 'goes') {
      this.#records.take(change);
    } else if (fate === null) this.#words.add(change);
    // Who goes into the bin keeps what they have said.
  }
}

/** Whether the change is left alone because of whose record it is, or because of the interaction it belongs to. */
function staysWhole({ recordType, recordId, after }: KeptChange, fate: Fate | null, fates: Fates): boolean {
  const interaction = recordType === 'interaction' ? recordId : after?.['interactionId'];
  if (
    ['interaction', 'participation', 'attachment'].includes(recordType) &&
    typeof interaction === 'string' &&
    fates.interactions.get(interaction) === 'stays'
  ) {
    return true;
  }
  // A tie to somebody who goes, goes with them.
  const other = after?.['otherId'];
  const toOneWhoGoes = typeof other === 'string' && fates.people.get(other) === 'goes';
  return fate === 'gone' || (fate === 'stays' && !toOneWhoGoes);
}
