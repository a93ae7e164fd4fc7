import type { DuplicatePolicy } from '#shared/contract/importPlan.ts';

/** What a row does to a person on record: only what is empty is filled, or what the row says wins. */
export type UpdatePolicy = Extract<DuplicatePolicy, 'fill' | 'update'>;

/**
 * What of the wanted fields is written over the present ones: those that say something, and with `fill` only where
 * nothing stands yet. Nothing is ever emptied.
 */
export function fieldsToWrite<T extends Record<string, unknown>>(
  wanted: T,
  present: Readonly<Record<string, unknown>>,
  policy: UpdatePolicy,
): Partial<T> {
  const written: Partial<T> = { ...wanted };
  for (const name in wanted) {
    const kept = wanted[name] === null || (policy === 'fill' && present[name] !== null);
    if (kept) delete written[name];
  }
  return written;
}
