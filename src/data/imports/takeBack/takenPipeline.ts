import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import type { WriteUnit } from '../../database/write.ts';
import {
  askOverrides,
  eligibilityRecords,
  opportunities,
  opportunityMoves,
  opportunityWorries,
  partnerships,
  people,
} from '../../schema/index.ts';
import { hereOrNull, isHere, isTenureOf, withInteraction } from './isHere.ts';
import { TakenStages } from './takenStages.ts';

/** What a document says of the next partnership with people who came in with it. */
export class TakenPipeline {
  readonly #unit: WriteUnit;
  readonly #people: ReadonlySet<string>;
  readonly #stages: TakenStages;

  /** `people` are those who came in. */
  constructor(unit: WriteUnit, people: ReadonlySet<string>) {
    this.#unit = unit;
    this.#people = people;
    this.#stages = new TakenStages(unit);
  }

  takeStage(stage: DocumentRecord<'pipelineStages'>): void {
    this.#stages.take(stage);
  }

  /** False where it names a stage that the document does not have. */
  takeOpportunity({ worries, moves, ...record }: DocumentRecord<'opportunities'>): boolean {
    const { id: opportunityId, personId, tenureId } = record;
    const stageId = this.#stages.idOf(record.stageId);
    if (stageId === null || moves.some((move) => this.#stages.idOf(move.stageId) === null)) return false;
    if (!this.#people.has(personId) || isHere(this.#unit, opportunities, opportunityId)) return true;
    const isTheirs = tenureId !== null && isTenureOf(this.#unit, tenureId, personId);
    this.#unit.insert(opportunities, {
      ...record,
      stageId,
      tenureId: isTheirs ? tenureId : null,
      partnershipId: hereOrNull(this.#unit, partnerships, record.partnershipId),
      referredId: hereOrNull(this.#unit, people, record.referredId),
      version: 1,
    });
    for (const [position, worry] of worries.entries()) {
      this.#unit.insert(opportunityWorries, { ...worry, opportunityId, personId, position });
    }
    for (const move of moves) {
      const movedTo = this.#stages.idOf(move.stageId) ?? stageId;
      this.#unit.insert(opportunityMoves, { ...move, stageId: movedTo, opportunityId, personId });
    }
    return true;
  }

  takeEligibility(record: DocumentRecord<'eligibility'>): void {
    if (!this.#people.has(record.personId) || isHere(this.#unit, eligibilityRecords, record.id)) return;
    this.#unit.insert(eligibilityRecords, record);
  }

  takeOverride(record: DocumentRecord<'askOverrides'>): void {
    if (!this.#people.has(record.personId) || isHere(this.#unit, askOverrides, record.id)) return;
    this.#unit.insert(askOverrides, {
      ...withInteraction(this.#unit, record),
      opportunityId: hereOrNull(this.#unit, opportunities, record.opportunityId),
      rules: JSON.stringify(record.rules),
    });
  }
}
