import type { ImportColumn } from '#shared/contract/importReading.ts';
import { numberIn } from '#shared/domain/imports/customCells.ts';
import { yesOrNo } from '#shared/domain/imports/yesNo.ts';
import type { CustomFieldType } from '#shared/domain/vocabulary.ts';
import type { Target } from './mappingEdits.ts';

const longestName = 80;
/** A list of so few different values, each of them there several times, is one to choose from. */
const mostOptions = 20;

/** The field of the workspace's own that the column most likely would be. */
export function likelyNewField(column: ImportColumn, name: string): NonNullable<Target['newField']> {
  return { name: name.slice(0, longestName), type: likelyType(column) };
}

function likelyType({ dateOrders, samples, values, filled }: ImportColumn): CustomFieldType {
  if (dateOrders.length > 0) return 'date';
  if (samples.length === 0) return 'text';
  if (values?.every(({ value }) => yesOrNo(value).kind === 'value')) return 'flag';
  if (samples.every((sample) => numberIn(sample) !== null)) return 'number';
  const few = values !== null && values.length <= mostOptions && values.length * 3 <= filled;
  return few ? 'choice' : 'text';
}
