import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { exchanges, listViews, segments } from '../schema/index.ts';
import type { KeptChange } from './kept.ts';

/**
 * Whether a tag, skill or field that an operation added is named by a segment's rule or by a view that was saved, or a kind of
 * give and ask by anything given or asked.
 */
export function isInUse(unit: WriteUnit, { recordType, recordId }: KeptChange): boolean {
  if (recordType === 'exchangeKind') return unit.find(exchanges, { kind: recordId }, ['id']).length > 0;
  if (recordType !== 'label' && recordType !== 'customField') return false;
  const rules = unit.find(segments, { kind: 'rule' }, ['rule']).map((row) => row['rule']);
  const views = unit.find(listViews, {}, ['name', 'definition']);
  const named = views.filter(({ name }) => name !== null).map((row) => row['definition']);
  return [...rules, ...named].some((text) => typeof text === 'string' && text.includes(recordId));
}

/** Whether another segment in use has the name that a segment is to have again. */
export function nameIsTaken(unit: WriteUnit, { id, name, deletedAt }: Row): boolean {
  if ((deletedAt ?? null) !== null) return false;
  const same = unit.find(segments, { name: String(name) }, ['id', 'deletedAt']);
  return same.some((row) => row['id'] !== id && row['deletedAt'] === null);
}
