import type { RowOutcome } from '#shared/contract/importPlan.ts';
import type { ExportedPerson } from '#shared/domain/exports/document.ts';
import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import { dateOf, type TimeZone } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { ErasedPeople } from '../erasures/erasedPeople.ts';
import { recognisable } from '../erasures/proofs.ts';

/** Recognises rows of people who were erased, so that an import does not bring them back. */
export class ErasedRows {
  readonly #people: ErasedPeople;
  readonly #zone: TimeZone;

  constructor(sqlite: SqliteDatabase, zone: TimeZone) {
    this.#people = new ErasedPeople(sqlite);
    this.#zone = zone;
  }

  /** The same of a person in a document of the program. */
  onDocument(person: ExportedPerson): PlainDate | null {
    const valuesOf = (channel: Channel) =>
      person.contactPoints.filter((point) => point.channel === channel).map(({ value }) => value);
    const at = this.#people.erasedAt(() => {
      const known = recognisable({
        name: person,
        recordId: person.id,
        externalId: person.externalId,
        emails: valuesOf('email'),
        phones: valuesOf('phone'),
        birthDate: person.birthDate,
      });
      for (const { startedOn, endedOn } of person.tenures) {
        if (startedOn !== null) known.starts.add(startedOn);
        if (endedOn !== null) known.ends.add(endedOn);
      }
      return known;
    });
    return at === null ? null : dateOf(at, this.#zone);
  }

  /** The day on which the row's person was erased; null for nobody who was. */
  on(person: PersonDraft): PlainDate | null {
    const at = this.#people.erasedAt(() => recognisable({ ...person, ...person.tenure }));
    return at === null ? null : dateOf(at, this.#zone);
  }
}

/** What becomes of a row of somebody who was erased: nothing of it is kept but why it was left out. */
export const refusedAs = (erasedOn: PlainDate): Extract<RowOutcome, { outcome: 'fail' }> => ({
  outcome: 'fail',
  reason: 'erased',
  field: null,
  value: erasedOn,
});
