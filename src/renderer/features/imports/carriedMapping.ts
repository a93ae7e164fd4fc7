import type { ImportColumn, Inspection } from '#shared/contract/importReading.ts';
import { wordKey } from '#shared/domain/imports/cellText.ts';
import type { ColumnMapping, ImportMapping } from '#shared/domain/imports/mapping.ts';
import type { ChosenMapping } from './session.ts';

export const headerOf = (columns: readonly ImportColumn[]): string[] => columns.map(({ header }) => header);

/** A mapping made for another header, as far as its columns are found by their names in these. */
export interface FittedMapping {
  readonly mapping: ImportMapping;
  readonly answered: readonly number[];
  /** The headers of mapped columns that are not there, or there more than once. */
  readonly missing: readonly string[];
}

/** Fits a mapping made for one header to the columns of another file, by the columns' names. */
export function fitMapping(
  { header, mapping, answered }: Omit<ChosenMapping, 'file'>,
  columns: readonly ImportColumn[],
): FittedMapping {
  const places = placesByName(headerOf(columns));
  const missing: string[] = [];
  const fitted: ColumnMapping[] = [];
  const stillAnswered: number[] = [];
  for (const mapped of mapping.columns) {
    const name = header[mapped.column] ?? '';
    const column = columns[places.get(wordKey(name)) ?? -1];
    if (name === '' || column === undefined) {
      missing.push(name);
      continue;
    }
    const settled = withPossibleDates({ ...mapped, column: column.index }, column);
    fitted.push(settled);
    if (answered.includes(mapped.column) && settled.dateOrder === mapped.dateOrder) {
      stillAnswered.push(column.index);
    }
  }
  const inOrder = fitted.toSorted((a, b) => a.column - b.column);
  return { mapping: { ...mapping, columns: inOrder }, answered: stillAnswered, missing };
}

/**
 * What was chosen before, for the columns that are there now: as it is where the header is the same, by the columns'
 * names where all that were chosen are still there. Columns nobody decided on follow the proposal. Null where it does
 * not fit.
 */
export function carriedMapping(chosen: ChosenMapping, inspection: Inspection): ChosenMapping | null {
  const header = headerOf(inspection.columns);
  if (header.length === chosen.header.length && header.every((name, at) => name === chosen.header[at])) {
    return { ...chosen, header, ...fitInPlace(chosen, inspection.columns) };
  }
  const { mapping, answered, missing } = fitMapping(chosen, inspection.columns);
  if (missing.length > 0 || mapping.columns.length === 0) return null;
  const decided = new Set(chosen.header.map(wordKey));
  const taken = new Set(mapping.columns.map(({ field }) => field));
  const added = inspection.mapping.columns.filter(
    ({ column, field }) => !decided.has(wordKey(header[column] ?? '')) && !taken.has(field),
  );
  const columns = [...mapping.columns, ...added].toSorted((a, b) => a.column - b.column);
  return { ...chosen, header, mapping: { ...mapping, columns }, answered };
}

/** The same header: columns keep their places, unnamed ones too. */
function fitInPlace(
  { mapping, answered }: ChosenMapping,
  columns: readonly ImportColumn[],
): Omit<FittedMapping, 'missing'> {
  const fitted = mapping.columns.flatMap((mapped) => {
    const column = columns[mapped.column];
    return column === undefined ? [] : [withPossibleDates(mapped, column)];
  });
  const same = fitted.filter((mapped, at) => mapped.dateOrder === mapping.columns[at]?.dateOrder);
  return {
    mapping: { ...mapping, columns: fitted },
    answered: answered.filter((column) => same.some((mapped) => mapped.column === column)),
  };
}

/** An order in which the new values can't be read gives way to the likeliest one. */
function withPossibleDates(mapped: ColumnMapping, { dateOrders }: ImportColumn): ColumnMapping {
  const [likeliest] = dateOrders;
  if (mapped.dateOrder === undefined || likeliest === undefined) return mapped;
  return dateOrders.includes(mapped.dateOrder) ? mapped : { ...mapped, dateOrder: likeliest };
}

/** Where each name stands; names that are there twice, or empty, tell nothing. */
function placesByName(header: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [place, name] of header.entries()) {
    const key = wordKey(name);
    if (places.has(key)) twice.add(key);
    places.set(key, place);
  }
  for (const key of twice) places.delete(key);
  places.delete('');
  return places;
}
