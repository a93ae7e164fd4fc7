import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import { fold } from '#shared/domain/folding.ts';
import type { Row } from '../../database/statements.ts';
import type { WriteUnit } from '../../database/write.ts';
import { opportunities, pipelineStages } from '../../schema/index.ts';

type Stage = DocumentRecord<'pipelineStages'>;

const columns = ['id', 'code', 'name', 'archivedAt', 'position'] as const;

/**
 * The stages that a document brings. The program's own have the same ids everywhere. Where a form has no opportunity
 * here and nobody has added, renamed or archived a stage of it, its stages become those of the document; otherwise ours stay as they
 * are, one of the same name is the same, and others come behind them.
 */
export class TakenStages {
  readonly #unit: WriteUnit;
  /** From the document's id to ours. */
  readonly #ids = new Map<string, string>();
  /** Whether the stages of a form become the document's. */
  readonly #untouched = new Map<string, boolean>();

  constructor(unit: WriteUnit) {
    this.#unit = unit;
  }

  take(stage: Stage): void {
    const kept = this.#unit.find(pipelineStages, { form: stage.form }, columns);
    const untouched = this.#untouched.get(stage.form) ?? this.#isUntouched(stage.form, kept);
    this.#untouched.set(stage.form, untouched);
    const same =
      kept.find(({ id }) => id === stage.id) ??
      kept.find(
        ({ name }) => stage.name !== null && name !== null && fold(String(name)) === fold(stage.name),
      );
    this.#ids.set(stage.id, String(same?.['id'] ?? stage.id));
    if (same === undefined) {
      const behind = Math.max(-1, ...kept.map((row) => Number(row['position']))) + 1;
      this.#unit.insert(pipelineStages, { ...stage, position: untouched ? stage.position : behind });
    } else if (untouched) {
      const { id, form: _form, code: _code, ...facts } = stage;
      this.#unit.update(pipelineStages, { id }, facts);
    }
  }

  /** Our id of a stage of the document; null where the document does not have it. */
  idOf(id: string): string | null {
    return this.#ids.get(id) ?? null;
  }

  #isUntouched(form: Stage['form'], kept: readonly Row[]): boolean {
    const isOurs = ({ code, name, archivedAt }: Row) => code !== null && name === null && archivedAt === null;
    return kept.every(isOurs) && this.#unit.find(opportunities, { form }, ['id']).length === 0;
  }
}
