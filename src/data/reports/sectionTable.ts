import {
  type ReportCell,
  type ReportColumn,
  type ReportSection,
  smallestDenominator,
} from '#shared/contract/reports.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';

type ColumnKind = ReportColumn['kind'];

/** A row of a section's table. */
export interface Row {
  cells: ReportCell[];
  /** A rate of it is left out because it stands on too few. */
  hidden: boolean;
  note?: string;
}

/** The table, with a column of notes where a row has something to say. */
export function sectionTable(
  language: Language,
  columns: [heading: string, kind: ColumnKind][],
  rows: Row[],
): ReportSection['table'] {
  const t = translator(language).t;
  const tooFew = t('insights:tooFew', { smallest: smallestDenominator });
  const notes = rows.map((row) => (row.hidden ? tooFew : (row.note ?? null)));
  const noted = notes.some((note) => note !== null);
  const headed = columns.map(([heading, kind]) => ({ heading, kind }));
  if (!noted) return { columns: headed, rows: rows.map((row) => row.cells) };
  return {
    columns: [...headed, { heading: t('reports:document.column.note'), kind: 'text' }],
    rows: rows.map((row, index) => [...row.cells, notes[index] ?? null]),
  };
}
