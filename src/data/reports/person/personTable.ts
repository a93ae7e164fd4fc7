import type { FigureCell, FigureColumn, FigureTable } from '#shared/contract/figures.ts';
import type { ReportSection } from '#shared/contract/reports.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Formats } from '#shared/i18n/format.ts';
import type { translator } from '#shared/i18n/translator.ts';

export type Words = ReturnType<typeof translator>['t'];

/** In which words the sections of a person's data are written. */
export interface PersonWording {
  t: Words;
  language: Language;
  formats: Formats;
}

/** A section with a table; its sentence says how many entries it has. Null where there are none. */
export function tableSection(
  { t, formats }: PersonWording,
  id: string,
  heading: string,
  columns: readonly (string | FigureColumn)[],
  rows: readonly FigureCell[][],
): ReportSection | null {
  if (rows.length === 0) return null;
  const table: FigureTable = {
    columns: columns.map((column) =>
      typeof column === 'string' ? { heading: column, kind: 'text' } : column,
    ),
    rows: [...rows],
  };
  const kept = withoutEmptyColumns(table);
  const sentence = t('reports:person.entries', { count: rows.length, shown: formats.number(rows.length) });
  return { id, heading, sentence, chart: null, table: kept };
}

/** Of what nothing is said anywhere there is no column. */
function withoutEmptyColumns({ columns, rows }: FigureTable): FigureTable {
  const said = columns.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''));
  const wanted = <T>(cells: readonly T[]) => cells.filter((_, index) => said[index]);
  return { columns: wanted(columns), rows: rows.map(wanted) };
}

export const dayColumn = (heading: string): FigureColumn => ({ heading, kind: 'date' });

/** The texts that say something, one below the other. */
export const lines = (...texts: readonly (string | null | undefined | false)[]): string | null =>
  texts.filter((text) => typeof text === 'string' && text !== '').join('\n') || null;

export const yesNo = (t: Words, holds: boolean): string =>
  t(holds ? 'exports:value.yes' : 'exports:value.no');

export const momentOf = ({ formats }: PersonWording, at: Instant | null): string | null =>
  at === null ? null : formats.moment(at);

export const dayOf = ({ formats }: PersonWording, day: PlainDate | null): string | null =>
  day === null ? null : formats.date(day);
