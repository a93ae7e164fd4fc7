import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import type { WriteUnit } from '../../database/write.ts';
import { segmentMembers, segments } from '../../schema/index.ts';
import { freeName, type TakenWords } from './takenWords.ts';

/** The segments that a document brings: new ones come in, lists that are here get the members that came with it. */
export class TakenSegments {
  readonly #unit: WriteUnit;
  readonly #words: TakenWords;

  constructor(unit: WriteUnit, words: TakenWords) {
    this.#unit = unit;
    this.#words = words;
  }

  take({ members, rule, ...record }: DocumentRecord<'segments'>, taken: ReadonlySet<string>): void {
    const [kept] = this.#unit.find(segments, { id: record.id }, ['kind']);
    if (kept === undefined) {
      this.#unit.insert(segments, {
        ...record,
        name: freeName(record.name, (name) => this.#isTaken(name)),
        rule: rule === null ? null : this.#words.renamed(JSON.stringify(rule)),
        version: 1,
      });
    }
    if ((kept?.['kind'] ?? record.kind) !== 'list') return;
    for (const personId of members) {
      if (!taken.has(personId)) continue;
      this.#unit.insert(segmentMembers, { segmentId: record.id, personId });
    }
  }

  #isTaken(name: string): boolean {
    return this.#unit.find(segments, { name }, ['deletedAt']).some((row) => row['deletedAt'] === null);
  }
}
