import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import { fold } from '#shared/domain/folding.ts';
import { exchangeKind } from '#shared/domain/vocabulary.ts';
import type { Row } from '../../database/statements.ts';
import type { WriteUnit } from '../../database/write.ts';
import { exchangeKinds, exchanges } from '../../schema/index.ts';

type Kind = DocumentRecord<'exchangeKinds'>;

const columns = ['id', 'code', 'name', 'position', 'archivedAt'] as const;

/**
 * The kinds of give and ask that a document brings. The program's own have the same ids everywhere. Where nothing is on
 * record here and nobody has added, named or archived a kind, they become those of the document; otherwise ours stay as they
 * are, one of the same name is the same, and others come behind them.
 */
export class TakenExchangeKinds {
  readonly #unit: WriteUnit;
  /** From the document's id to ours. */
  readonly #ids = new Map<string, string>();
  #untouched: boolean | null = null;

  constructor(unit: WriteUnit) {
    this.#unit = unit;
  }

  take(kind: Kind): void {
    const kept = this.#unit.find(exchangeKinds, {}, columns);
    this.#untouched ??= this.#isUntouched(kept);
    const { id: theirs, code, name } = kind;
    const same =
      kept.find((row) => row['id'] === theirs || (code !== null && row['code'] === code)) ??
      kept.find((row) => name !== null && row['name'] !== null && fold(String(row['name'])) === fold(name));
    const id = String(same?.['id'] ?? theirs);
    this.#ids.set(theirs, id);
    if (same === undefined) {
      const behind = Math.max(-1, ...kept.map((row) => Number(row['position']))) + 1;
      this.#unit.insert(exchangeKinds, { ...kind, position: this.#untouched ? kind.position : behind });
    } else if (this.#untouched) {
      const { id: _id, code: _code, ...facts } = kind;
      this.#unit.update(exchangeKinds, { id }, facts);
    }
  }

  /** What an entry of the document calls its kind, as ours calls it; null for a kind that the document does not have. */
  keyOf(kind: DocumentRecord<'exchanges'>['kind']): string | null {
    if (exchangeKind.safeParse(kind).success) return kind;
    const id = this.#ids.get(kind);
    if (id === undefined) return null;
    const [ours] = this.#unit.find(exchangeKinds, { id }, ['code']);
    return typeof ours?.['code'] === 'string' ? ours['code'] : id;
  }

  #isUntouched(kept: readonly Row[]): boolean {
    const isOurs = ({ code, name, archivedAt }: Row) => code !== null && name === null && archivedAt === null;
    return kept.every(isOurs) && this.#unit.find(exchanges, {}, ['id']).length === 0;
  }
}
