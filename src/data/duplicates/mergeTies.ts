import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { countVersionUp } from '../people/changePerson.ts';
import { distinctPeople, relations } from '../schema/index.ts';
import type { Merging } from './mergeRecords.ts';

/**
 * Relations from and to the one that is given up go over. One between the two goes, and so does one that the other has
 * already. The people at their other ends show them too, so their versions count up.
 */
export function* mergeRelations(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const columns = ['id', 'personId', 'otherId', 'kind'] as const;
  const all = [
    ...unit.find(relations, { personId: other }, columns),
    ...unit.find(relations, { otherId: other }, columns),
  ];
  for (const relation of all) {
    const id = String(relation['id']);
    const outward = relation['personId'] === other;
    const third = String(outward ? relation['otherId'] : relation['personId']);
    if (third === keep || isKnown(unit, relation, { keep, third, outward })) unit.remove(relations, { id });
    else unit.update(relations, { id }, outward ? { personId: keep } : { otherId: keep });
    if (third !== keep) countVersionUp(unit, third);
    yield;
  }
}

/** Colleagues are so from either side. */
function isKnown(
  unit: WriteUnit,
  { kind }: Row,
  { keep, third, outward }: { keep: string; third: string; outward: boolean },
): boolean {
  const there = (personId: string, otherId: string) =>
    unit.find(relations, { personId, otherId, kind: String(kind) }, ['id']).length > 0;
  if (kind === 'colleague') return there(keep, third) || there(third, keep);
  return outward ? there(keep, third) : there(third, keep);
}

/** Who was found to be somebody else than the one that is given up, is somebody else than the one that stays. */
export function* mergeDistinctPeople(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const columns = ['personId', 'otherId'] as const;
  const all = [
    ...unit.find(distinctPeople, { personId: other }, columns),
    ...unit.find(distinctPeople, { otherId: other }, columns),
  ];
  for (const row of all) {
    const pair = { personId: String(row['personId']), otherId: String(row['otherId']) };
    const third = pair.personId === other ? pair.otherId : pair.personId;
    const [personId = '', otherId = ''] = [keep, third].sort();
    const known = third === keep || unit.find(distinctPeople, { personId, otherId }, columns).length > 0;
    if (known) unit.remove(distinctPeople, pair);
    else unit.update(distinctPeople, pair, { personId, otherId });
    yield;
  }
}
