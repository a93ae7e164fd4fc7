import type { CustomField, CustomValue } from '../../contract/customFields.ts';
import { longestCustomText } from '../customValues.ts';
import { fold } from '../folding.ts';
import { cellValue, tidy } from './cellText.ts';
import { parseDateCell } from './dateCells.ts';
import type { DateOrder } from './mapping.ts';
import { yesOrNo } from './yesNo.ts';

/** Why a cell can't be a value of a custom field. */
export type CustomCellProblem = 'notANumber' | 'badDate' | 'notAnOption' | 'notYesOrNo' | 'tooLong';

/** What a cell says of a custom field: a value, nothing (null), or something the field can't hold. */
export type CustomCell =
  | { kind: 'value'; value: CustomValue | null }
  | { kind: 'bad'; reason: CustomCellProblem };

const plainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/** Reads a cell as a value of the field; `thisYear` decides the century of two-digit years. Never throws. */
export function parseCustomCell(
  field: Pick<CustomField, 'type' | 'options'>,
  cell: string | undefined,
  order: DateOrder,
  thisYear: number,
): CustomCell {
  if (field.type === 'flag') {
    const answer = yesOrNo(tidy(cell));
    return answer.kind === 'bad' ? { kind: 'bad', reason: 'notYesOrNo' } : answer;
  }
  if (field.type === 'choice') {
    // Before words such as なし are taken for nothing: here they may be an option.
    const said = fold(tidy(cell));
    const option = said === '' ? undefined : field.options.find((each) => fold(each) === said);
    if (option !== undefined) return { kind: 'value', value: option };
  }
  const text = cellValue(cell);
  if (text === null) return { kind: 'value', value: null };
  switch (field.type) {
    case 'text':
      return text.length > longestCustomText
        ? { kind: 'bad', reason: 'tooLong' }
        : { kind: 'value', value: text.normalize('NFC') };
    case 'number': {
      const value = numberIn(text);
      return value === null ? { kind: 'bad', reason: 'notANumber' } : { kind: 'value', value };
    }
    case 'date': {
      const read = parseDateCell(cell, order, thisYear);
      if (read.kind === 'date') return { kind: 'value', value: read.date };
      return read.kind === 'none' ? { kind: 'value', value: null } : { kind: 'bad', reason: 'badDate' };
    }
    case 'choice':
      return { kind: 'bad', reason: 'notAnOption' };
  }
}

/** The number that the text is; commas may part thousands. Null where it is none. */
export function numberIn(text: string): number | null {
  const written = text.normalize('NFKC').replace(/[−‐–]/g, '-').replaceAll(' ', '');
  return plainNumber.test(written) ? Number(written.replaceAll(',', '')) : null;
}
