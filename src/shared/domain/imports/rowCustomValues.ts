import type { CustomField, CustomValue } from '../../contract/customFields.ts';
import { longestCustomText } from '../customValues.ts';
import type { CustomFieldId } from '../ids.ts';
import type { Source } from './cellSources.ts';
import { parseCustomCell } from './customCells.ts';
import type { RowReading } from './rowReading.ts';

/** Reads the workspace's own fields of which the mapping says where they come from. */
export class CustomReader {
  readonly #fields: readonly { field: CustomField; sources: readonly Source[] }[];

  constructor(sources: readonly Source[], fields: readonly CustomField[]) {
    this.#fields = fields.flatMap((field) => {
      const own = sources.filter(({ target }) => target.customField === field.id);
      return own.length === 0 ? [] : [{ field, sources: own }];
    });
  }

  /** The values of the workspace's own fields; none for a field whose cell says nothing. */
  read(row: RowReading, thisYear: number): Record<CustomFieldId, CustomValue> {
    const values: Record<CustomFieldId, CustomValue> = {};
    for (const { field, sources } of this.#fields) {
      const value = valueIn(row, field, sources, thisYear);
      if (value !== null) values[field.id] = value;
    }
    return values;
  }
}

function valueIn(
  row: RowReading,
  field: CustomField,
  sources: readonly Source[],
  thisYear: number,
): CustomValue | null {
  if (field.type === 'text') {
    const text = row.joined('custom', sources, Number.POSITIVE_INFINITY)?.normalize('NFC') ?? null;
    if (text === null || text.length <= longestCustomText) return text;
    row.fail('tooLong', 'custom', text, field.name);
    return null;
  }
  for (const source of sources) {
    const text = row.read(source);
    if (text === '') continue;
    const read = parseCustomCell(field, text, source.target.dateOrder ?? 'ymd', thisYear);
    if (read.kind === 'bad') row.fail(read.reason, 'custom', text, field.name);
    else if (read.value !== null) return read.value;
  }
  return null;
}
