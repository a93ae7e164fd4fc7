import { fold } from '#shared/domain/folding.ts';
import type { LabelKind } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../database/write.ts';
import { labels } from '../schema/index.ts';

/** The workspace's tags and skills, each made when somebody carries it first. */
export class SampleLabels {
  readonly #ids = new Map<string, string>();

  idOf(unit: WriteUnit, kind: LabelKind, name: string): string {
    const folded = fold(name);
    const key = `${kind} ${folded}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = unit.author.ids.next();
    unit.insert(labels, { id, kind, name, folded });
    this.#ids.set(key, id);
    return id;
  }
}
