import { readPart, type WorkbookParts } from './workbookParts.ts';

/** How the numbers of a cell are shown, as far as that says what they are. */
export type CellFormat =
  | { kind: 'number' }
  | { kind: 'percent' }
  | { kind: 'date' }
  | { kind: 'dateTime' }
  | { kind: 'time' }
  /** Digits in fixed places, such as `000000` or `000-0000`: leading zeros are part of the value. */
  | { kind: 'digits'; mask: string };

const number: CellFormat = { kind: 'number' };
const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The formats that Excel knows by number; those from 27 to 36 and 50 to 58 are the dates of East Asia. */
const builtIn = new Map<number, CellFormat>([
  ...[9, 10].map((id): [number, CellFormat] => [id, { kind: 'percent' }]),
  ...[...between(14, 17), ...between(27, 31), ...between(34, 36), ...between(50, 58)].map(
    (id): [number, CellFormat] => [id, { kind: 'date' }],
  ),
  ...[18, 19, 20, 21, 32, 33, 45, 46, 47].map((id): [number, CellFormat] => [id, { kind: 'time' }]),
  [22, { kind: 'dateTime' }],
]);

/** What a format such as `[$-411]ggge"年"m"月"d"日"` or `0.0%` shows. */
export function formatOfCode(code: string): CellFormat {
  const section = code
    .replace(/"[^"]*"|[\\_*]./g, (literal) => (literal === '\\-' || literal === '"-"' ? '-' : ''))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]
    ?.toLowerCase()
    .trim();
  if (section === undefined || section === '' || section.includes('general') || section === '@')
    return number;
  if (section.includes('%')) return { kind: 'percent' };
  if (/^[0-]*0[0-]*0[0-]*$/.test(section)) return { kind: 'digits', mask: section };
  if (/[0#?]/.test(section)) return number;
  const hasTime = /[hs]|am\/pm|a\/p/.test(section);
  const hasDate = /[yde]|gg|aaa/.test(section.replace(/am\/pm|a\/p/g, '')) || (/m/.test(section) && !hasTime);
  if (hasDate) return { kind: hasTime ? 'dateTime' : 'date' };
  return hasTime ? { kind: 'time' } : number;
}

/** The formats that cells name by number. */
export async function readCellFormats(parts: WorkbookParts, part: string | null): Promise<CellFormat[]> {
  const custom = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  if (part === null) return formats;
  let inCells = false;
  await readPart(parts, part, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt' && formatCode !== undefined)
        custom.set(Number(numFmtId), formatOfCode(formatCode));
      if (name !== 'xf' || !inCells) return;
      const id = Number(numFmtId ?? 0);
      formats.push(custom.get(id) ?? builtIn.get(id) ?? number);
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
