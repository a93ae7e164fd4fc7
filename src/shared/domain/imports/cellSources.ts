import { fold } from '../folding.ts';
import { tidy } from './cellText.ts';
import type { ImportField, ImportMapping, MappingTarget } from './mapping.ts';

/** Where a value of a field comes from: a column, or a constant for every row. */
export interface Source {
  target: MappingTarget;
  constant: boolean;
  /** The tidied text of it in a row, as the mapping's `values` have it; empty where there is nothing. */
  read: (cells: readonly string[]) => string;
  /** The cell as it stands, with its line breaks. */
  whole: (cells: readonly string[]) => string;
  /** What a word of it stands for; empty for nothing. */
  meaning: (word: string) => string;
}

/** Where each field of the mapping comes from: its columns in their order, then its constants. */
export function sourcesOf({
  columns,
  constants = [],
  exact = false,
}: ImportMapping): Map<ImportField, Source[]> {
  const sources = new Map<ImportField, Source[]>();
  const add = (source: Source): void => {
    const known = sources.get(source.target.field);
    if (known === undefined) sources.set(source.target.field, [source]);
    else known.push(source);
  };
  for (const target of columns) {
    const { column } = target;
    const meaning = meaningsOf(target.values);
    const plain = target.values === undefined;
    const tidied = exact ? trimmed : tidy;
    add({
      target,
      constant: false,
      read: plain ? (cells) => tidied(cells[column]) : (cells) => meaning(tidied(cells[column])),
      whole: (cells) => cells[column] ?? '',
      meaning,
    });
  }
  for (const target of constants) {
    const said = tidy(target.value);
    add({ target, constant: true, read: () => said, whole: () => target.value, meaning: (word) => word });
  }
  return sources;
}

const trimmed = (cell: string | undefined): string => cell?.trim() ?? '';

function meaningsOf(values: MappingTarget['values']): (word: string) => string {
  if (values === undefined) return (word) => word;
  const exact = new Map(Object.entries(values).map(([word, meaning]) => [word, meaning ?? '']));
  const folded = new Map([...exact].map(([word, meaning]) => [fold(word), meaning]));
  return (word) => exact.get(word) ?? folded.get(fold(word)) ?? word;
}
