import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import { fold } from '#shared/domain/folding.ts';
import { customFieldType } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../../database/write.ts';
import { customFields, labels } from '../../schema/index.ts';

type Field = DocumentRecord<'customFields'>;

/**
 * The workspace's own words that a document brings: labels and custom fields. One that is here under the same name is
 * the same; where it has another id, what the document says of its own goes to ours.
 */
export class TakenWords {
  readonly #unit: WriteUnit;
  /** From the document's id to ours. */
  readonly #ids = new Map<string, string>();

  constructor(unit: WriteUnit) {
    this.#unit = unit;
  }

  takeLabel({ id, kind, name }: DocumentRecord<'labels'>): void {
    const folded = fold(name);
    const [same] = this.#unit.find(labels, { kind, folded }, ['id']);
    if (same !== undefined) this.#ids.set(id, String(same['id']));
    else if (this.#unit.find(labels, { id }, ['id']).length > 0) this.#ids.set(id, id);
    else {
      this.#unit.insert(labels, { id, kind, name, folded });
      this.#ids.set(id, id);
    }
  }

  takeField(field: Field): void {
    const kept = this.#unit.find(customFields, { type: field.type }, ['id', 'name', 'options']);
    const same =
      kept.find(({ id }) => id === field.id) ??
      kept.find(({ name }) => fold(String(name)) === fold(field.name));
    if (same === undefined) {
      this.#add(field);
      this.#ids.set(field.id, field.id);
      return;
    }
    this.#ids.set(field.id, String(same['id']));
    const options: unknown = JSON.parse(String(same['options']));
    const present = Array.isArray(options) ? options.map(String) : [];
    const missing = field.options.filter((option) => !present.includes(option));
    if (missing.length === 0) return;
    const all = JSON.stringify([...present, ...missing]);
    this.#unit.update(customFields, { id: String(same['id']) }, { options: all });
  }

  /** Our id of a label or field of the document; null where the document does not have it. */
  idOf(id: string): string | null {
    return this.#ids.get(id) ?? null;
  }

  /** The text of a rule with our ids in place of the document's. */
  renamed(rule: string): string {
    return [...this.#ids]
      .filter(([theirs, ours]) => theirs !== ours)
      .reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), rule);
  }

  #add({ id, name, type, options, createdAt, updatedAt, archivedAt }: Field): void {
    const names = this.#names();
    const taken = new Set(names.map(fold));
    this.#unit.insert(customFields, {
      id,
      name: freeName(name, (wanted) => taken.has(fold(wanted))),
      type,
      options: JSON.stringify(options),
      position: names.length,
      version: 1,
      createdAt,
      updatedAt,
      archivedAt,
    });
  }

  /** Of all fields there are. */
  #names(): string[] {
    return customFieldType.options.flatMap((type) =>
      this.#unit.find(customFields, { type }, ['name']).map(({ name }) => String(name)),
    );
  }
}

/** The name, with a number behind it where others have it already. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name} (${number})`;
  return free;
}
