import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import { fold } from '#shared/domain/folding.ts';
import type { WriteUnit } from '../../database/write.ts';
import { goals, ownReports, segments } from '../../schema/index.ts';
import { hereOrNull, isHere } from './isHere.ts';
import { freeName } from './takenWords.ts';

/** The goals and own reports that a document brings; a number that has a goal here keeps it. */
export class TakenReports {
  readonly #unit: WriteUnit;

  constructor(unit: WriteUnit) {
    this.#unit = unit;
  }

  takeGoal(record: DocumentRecord<'goals'>): void {
    const { id, metric } = record;
    const hasOne = this.#unit.find(goals, { metric }, ['id']).length > 0;
    if (hasOne || isHere(this.#unit, goals, id)) return;
    this.#unit.insert(goals, { ...record, version: 1 });
  }

  takeOwnReport({ sections, range, ...record }: DocumentRecord<'ownReports'>): void {
    if (isHere(this.#unit, ownReports, record.id)) return;
    const kept = this.#unit.find(ownReports, {}, ['name', 'deletedAt']);
    const taken = new Set(
      kept.filter((row) => row['deletedAt'] === null).map(({ name }) => fold(String(name))),
    );
    const days =
      range.kind === 'days'
        ? { range: null, fromOn: range.from, toOn: range.to }
        : { range: range.range, fromOn: null, toOn: null };
    this.#unit.insert(ownReports, {
      ...record,
      ...days,
      name: freeName(record.name, (name) => taken.has(fold(name))),
      sections: JSON.stringify(sections),
      segmentId: hereOrNull(this.#unit, segments, record.segmentId),
      version: 1,
    });
  }
}
