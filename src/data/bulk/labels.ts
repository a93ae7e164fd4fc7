import { z } from 'zod';
import { fold } from '#shared/domain/folding.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { LabelKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { WriteUnit } from '../database/write.ts';
import { labels, personLabels } from '../schema/index.ts';
import type { BulkPlan } from './plan.ts';
import { countVersionUp } from './version.ts';

interface Labelling {
  kind: LabelKind;
  names: readonly string[];
}

/** Gives the people the labels they do not carry yet; words that are none yet become labels of the workspace. */
export function planAddedLabels(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  { kind, names }: Labelling,
): BulkPlan {
  const wanted = new Map(names.map((name) => [fold(name), name]));
  const known = knownLabels(sqlite, kind, [...wanted.keys()]);
  const carried = carriedLabels(sqlite, [...known.values()]);
  const lacking = (person: PersonId) => wanted.size > (carried.get(person)?.size ?? 0);
  const changed = people.filter(lacking);
  const ids: string[] = [];
  return {
    people: changed,
    unchanged: people.length - changed.length,
    leftOut: 0,
    begin: (unit) => {
      for (const [folded, name] of wanted) ids.push(known.get(folded) ?? addLabel(unit, kind, name, folded));
    },
    change: (unit, person) => {
      for (const labelId of ids) {
        if (!carried.get(person)?.has(labelId)) unit.insert(personLabels, { personId: person, labelId });
      }
      countVersionUp(unit, person);
    },
  };
}

/** Takes the labels away from whom of the people carries one of them. */
export function planRemovedLabels(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  { kind, names }: Labelling,
): BulkPlan {
  const carried = carriedLabels(sqlite, [...knownLabels(sqlite, kind, names.map(fold)).values()]);
  const changed = people.filter((person) => carried.has(person));
  return {
    people: changed,
    unchanged: people.length - changed.length,
    leftOut: 0,
    change: (unit, person) => {
      for (const labelId of carried.get(person) ?? [])
        unit.remove(personLabels, { personId: person, labelId });
      countVersionUp(unit, person);
    },
  };
}

function addLabel(unit: WriteUnit, kind: LabelKind, name: string, folded: string): string {
  const id = unit.author.ids.next();
  unit.insert(labels, { id, kind, name, folded });
  return id;
}

/** The ids of the workspace's labels, by their folded words. */
function knownLabels(
  sqlite: SqliteDatabase,
  kind: LabelKind,
  folded: readonly string[],
): Map<string, string> {
  const rows = sqlite
    .prepare<[string, string], unknown>(
      'SELECT folded, id FROM labels WHERE kind = ? AND folded IN (SELECT value FROM json_each(?))',
    )
    .raw()
    .all(kind, JSON.stringify(folded));
  return new Map(z.array(z.tuple([z.string(), z.string()])).parse(rows));
}

const pairs = z.array(z.tuple([personId, z.string()]));

/** Which of the labels people carry. */
function carriedLabels(sqlite: SqliteDatabase, labelIds: readonly string[]): Map<PersonId, Set<string>> {
  const rows = sqlite
    .prepare<[string], unknown>(
      'SELECT person_id, label_id FROM person_labels WHERE label_id IN (SELECT value FROM json_each(?))',
    )
    .raw()
    .all(JSON.stringify(labelIds));
  const carried = new Map<PersonId, Set<string>>();
  for (const [person, labelId] of pairs.parse(rows)) {
    const ofPerson = carried.get(person);
    if (ofPerson === undefined) carried.set(person, new Set([labelId]));
    else ofPerson.add(labelId);
  }
  return carried;
}
