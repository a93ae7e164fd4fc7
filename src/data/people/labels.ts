import { z } from 'zod';
import { type Label, label } from '#shared/contract/personProfile.ts';
import { fold } from '#shared/domain/folding.ts';
import { type LabelId, labelId } from '#shared/domain/ids.ts';
import type { LabelKind } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { labels, personLabels } from '../schema/index.ts';
import { changePerson, type PersonVersion } from './changePerson.ts';

const countedSql = `
  SELECT l.id, l.kind, l.name,
    (SELECT count(*) FROM person_facets f WHERE f.facet = l.kind AND f.value = l.id) AS people
  FROM labels l ORDER BY people DESC, l.folded`;

const counted = z.array(label.extend({ people: z.int() }));

/** All tags and skills, with how many people outside the bin carry them; most used first. */
export function listLabels(sqlite: SqliteDatabase): (Label & { people: number })[] {
  return counted.parse(sqlite.prepare<[], unknown>(countedSql).all());
}

/**
 * The label of that kind and name, made where there is none. Names that fold alike are one label, spelt as it was
 * first written. A label that nobody carries any more stays, for being chosen again.
 */
export function labelNamed(unit: WriteUnit, kind: LabelKind, name: string): LabelId {
  const folded = fold(name);
  const [known] = unit.find(labels, { kind, folded }, ['id']);
  if (known !== undefined) return labelId.parse(known['id']);
  const id = labelId.parse(unit.author.ids.next());
  unit.insert(labels, { id, kind, name: name.normalize('NFC').trim(), folded });
  return id;
}

/** Makes the named labels those of a kind that the person carries. */
export async function setLabels(
  database: Database,
  author: Author,
  input: PersonVersion & { kind: LabelKind; names: readonly string[] },
): Promise<void> {
  const { personId, kind, names } = input;
  await changePerson(database, author, 'person.setLabels', input, (unit) => {
    const wanted = new Set<string>(names.map((name) => labelNamed(unit, kind, name)));
    const carried = database.sqlite.prepare<[string, string], string>(carriedSql).pluck().all(personId, kind);
    const added = [...wanted].filter((id) => !carried.includes(id));
    const dropped = carried.filter((id) => !wanted.has(id));
    for (const id of added) unit.insert(personLabels, { personId, labelId: id });
    for (const id of dropped) unit.remove(personLabels, { personId, labelId: id });
    return added.length + dropped.length > 0;
  });
}

const carriedSql = `
  SELECT c.label_id FROM person_labels c JOIN labels l ON l.id = c.label_id WHERE c.person_id = ? AND l.kind = ?`;
