import type { CustomField } from '#shared/contract/customFields.ts';
import type { ImportColumn, Inspection } from '#shared/contract/importReading.ts';
import { parseDateCell } from '#shared/domain/imports/dateCells.ts';
import type { DateOrder, ImportMapping } from '#shared/domain/imports/mapping.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { isDateTarget } from './mappingEdits.ts';

/** The date columns that can be read in more than one way and whose order nobody has said yet. */
export function openDateColumns(
  { columns, profile }: Pick<Inspection, 'columns' | 'profile'>,
  mapping: ImportMapping,
  answered: readonly number[],
  fields: readonly CustomField[],
): number[] {
  // A profile of the workspace's own was answered when it was saved.
  if (profile?.type === 'own') return [];
  return mapping.columns
    .filter((mapped) => isDateTarget(mapped, fields) && (columns[mapped.column]?.dateOrders.length ?? 0) > 1)
    .map(({ column }) => column)
    .filter((column) => !answered.includes(column));
}

export interface DateReading {
  readonly order: DateOrder;
  readonly date: PlainDate;
}

/** A value of the column that shows the question, with each way to read it; null where no sample does. */
export function dateQuestion(
  { samples, dateOrders }: ImportColumn,
  thisYear: number,
): { sample: string; readings: DateReading[] } | null {
  for (const sample of samples) {
    const readings = dateOrders.flatMap((order): DateReading[] => {
      const read = parseDateCell(sample, order, thisYear);
      return read.kind === 'date' ? [{ order, date: read.date }] : [];
    });
    const days = new Set(readings.map(({ date }) => date));
    if (days.size > 1 && readings.length === dateOrders.length) return { sample, readings };
  }
  return null;
}
