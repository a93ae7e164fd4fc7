import type { CustomField } from '../../contract/customFields.ts';
import type { CustomValue } from '../../contract/people.ts';
import { longestCustomText } from '../customValues.ts';
import { fold } from '../folding.ts';
import { cellValue, tidy } from './cellText.ts';
import { parseDateCell } from './dateCells.ts';
import type { DateOrder } from './mapping.ts';

/** Why a cell can't be a value of a custom field. */
export type CustomCellProblem = 'notANumber' | 'badDate' | 'notAnOption' | 'notYesOrNo' | 'tooLong';

/** What a cell says of a custom field: a value, nothing (null), or something the field can't hold. */
export type CustomCell =
  | { kind: 'value'; value: CustomValue | null }
  | { kind: 'bad'; reason: CustomCellProblem };

const yes = new Set(
  [
    'yes',
    'y',
    'true',
    't',
    '1',
    'x',
    'はい',
    '有',
    'あり',
    '有り',
    '可',
    '済',
    '○',
    '〇',
    '◯',
    '✓',
    '✔',
    'レ',
  ].map(fold),
);
const no = new Set(
  ['no', 'n', 'false', 'f', '0', 'いいえ', '無', 'なし', '無し', '不可', '未', '×', '✕', '✗'].map(fold),
);

const plainNumber = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Reads a cell as a value of the field; `thisYear` decides the century of two-digit years. Never throws. */
export function parseCustomCell(
  field: Pick<CustomField, 'type' | 'options'>,
  cell: string | undefined,
  order: DateOrder,
  thisYear: number,
): CustomCell {
  // Before words such as なし are taken for nothing: here they may be the answer.
  const said = fold(tidy(cell));
  if (field.type === 'flag') {
    if (yes.has(said)) return { kind: 'value', value: true };
    if (no.has(said)) return { kind: 'value', value: false };
  }
  if (field.type === 'choice' && said !== '') {
    const option = field.options.find((each) => fold(each) === said);
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
      const written = text.normalize('NFKC').replace(/[−‐–]/g, '-').replaceAll(' ', '');
      return plainNumber.test(written)
        ? { kind: 'value', value: Number(written.replaceAll(',', '')) }
        : { kind: 'bad', reason: 'notANumber' };
    }
    case 'date': {
      const read = parseDateCell(cell, order, thisYear);
      if (read.kind === 'date') return { kind: 'value', value: read.date };
      return read.kind === 'none' ? { kind: 'value', value: null } : { kind: 'bad', reason: 'badDate' };
    }
    case 'choice':
      return { kind: 'bad', reason: 'notAnOption' };
    case 'flag':
      return { kind: 'bad', reason: 'notYesOrNo' };
  }
}
