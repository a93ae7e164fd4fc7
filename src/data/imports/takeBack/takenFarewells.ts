import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import { fold } from '#shared/domain/folding.ts';
import type { WriteUnit } from '../../database/write.ts';
import { wishesText } from '../../farewells/wishesText.ts';
import {
  farewells,
  managementMessages,
  offboardingSteps,
  offboardings,
  offboardingTemplates,
  thanks,
} from '../../schema/index.ts';
import { isHere, isTenureOf, withInteraction } from './isHere.ts';
import { freeName } from './takenWords.ts';

type OnTenure = typeof offboardings | typeof farewells | typeof thanks;

/** The farewells of people who came in with a document, and what the workspace says of farewells altogether. */
export class TakenFarewells {
  readonly #unit: WriteUnit;
  readonly #people: ReadonlySet<string>;

  /** `people` are those who came in. */
  constructor(unit: WriteUnit, people: ReadonlySet<string>) {
    this.#unit = unit;
    this.#people = people;
  }

  takeTemplate({ steps, ...record }: DocumentRecord<'offboardingTemplates'>): void {
    if (isHere(this.#unit, offboardingTemplates, record.id)) return;
    const kept = this.#unit.find(offboardingTemplates, {}, ['folded', 'position']);
    const taken = new Set(kept.map(({ folded }) => folded));
    const name = freeName(record.name, (wanted) => taken.has(fold(wanted)));
    const position = Math.max(-1, ...kept.map((row) => Number(row['position']))) + 1;
    this.#unit.insert(offboardingTemplates, {
      ...record,
      name,
      folded: fold(name),
      steps: JSON.stringify(steps),
      position,
      version: 1,
    });
  }

  takeOffboarding({ steps, ...record }: DocumentRecord<'offboardings'>): void {
    if (!this.#isNew(offboardings, record)) return;
    this.#unit.insert(offboardings, { ...record, version: 1 });
    for (const [position, { after, ...step }] of steps.entries()) {
      this.#unit.insert(offboardingSteps, {
        ...step,
        offboardingId: record.id,
        personId: record.personId,
        after: JSON.stringify(after),
        position,
      });
    }
  }

  takeFarewell(record: DocumentRecord<'farewells'>): void {
    if (!this.#isNew(farewells, record)) return;
    this.#unit.insert(farewells, {
      ...withInteraction(this.#unit, record),
      reasons: JSON.stringify(record.reasons),
      valued: JSON.stringify(record.valued),
      wishes: wishesText(record.wishes),
      version: 1,
    });
  }

  takeThanks(record: DocumentRecord<'thanks'>): void {
    if (!this.#isNew(thanks, record)) return;
    this.#unit.insert(thanks, { ...withInteraction(this.#unit, record), version: 1 });
  }

  takeMessage(record: DocumentRecord<'managementMessages'>): void {
    if (isHere(this.#unit, managementMessages, record.id)) return;
    const departments = JSON.stringify(record.departments);
    this.#unit.insert(managementMessages, { ...record, departments, version: 1 });
  }

  /** Whether it is of somebody who came in, on a tenure of theirs that has none yet. */
  #isNew(table: OnTenure, record: { id: string; personId: string; tenureId: string }): boolean {
    const { id, personId, tenureId } = record;
    return (
      this.#people.has(personId) &&
      !isHere(this.#unit, table, id) &&
      isTenureOf(this.#unit, tenureId, personId) &&
      this.#unit.find(table, { tenureId }, ['id']).length === 0
    );
  }
}
