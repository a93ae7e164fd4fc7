import { type MergedField, mergedField } from '#shared/contract/duplicates.ts';
import type { people } from '../schema/index.ts';

type Column = keyof typeof people.$inferSelect & string;

/** The columns of a person that go together with a field; the membership is a record of its own. */
const columns: Readonly<Partial<Record<MergedField, readonly Column[]>>> = {
  keepInTouchDays: ['keepInTouchDays', 'keepInTouchFrom'],
  membership: [],
};

/** The columns that are taken over with a chosen field; none for a field that is not a column of the person. */
export function columnsOfField(field: string): readonly Column[] {
  const known = mergedField.safeParse(field);
  if (!known.success) return [];
  if (known.data === 'membership') return [];
  return columns[known.data] ?? [known.data];
}

/** All columns of a person of which one side's value is kept. */
export const mergedColumns: readonly Column[] = mergedField.options.flatMap(columnsOfField);
