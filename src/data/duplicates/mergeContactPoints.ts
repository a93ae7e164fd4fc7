import type { WriteUnit } from '../database/write.ts';
import { contactPoints } from '../schema/index.ts';
import type { Merging } from './mergeRecords.ts';

/** Addresses and numbers follow those of the one that stays, in their order; one that both have is there once. */
export function* mergeContactPoints(unit: WriteUnit, { keep, other }: Merging): Generator<void> {
  const own = unit.find(contactPoints, { personId: keep }, ['id', 'channel', 'folded', 'label', 'position']);
  let position = Math.max(-1, ...own.map((row) => Number(row['position']))) + 1;
  const theirs = unit.find(contactPoints, { personId: other }, [
    'id',
    'channel',
    'folded',
    'label',
    'position',
  ]);
  theirs.sort((a, b) => Number(a['position']) - Number(b['position']));
  for (const point of theirs) {
    const id = String(point['id']);
    const same = own.find((row) => row['channel'] === point['channel'] && row['folded'] === point['folded']);
    if (same === undefined) {
      unit.update(contactPoints, { id }, { personId: keep, position });
      own.push(point);
      position += 1;
    } else {
      unit.remove(contactPoints, { id });
      const label = point['label'];
      if (same['label'] === null && typeof label === 'string') {
        unit.update(contactPoints, { id: String(same['id']) }, { label });
      }
    }
    yield;
  }
}
