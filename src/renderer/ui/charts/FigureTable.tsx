import { useTranslation } from 'react-i18next';
import type { ReportCell, ReportColumn } from '#shared/contract/reports.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Formats } from '#shared/i18n/format.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import classes from './FigureTable.module.css';

export interface Figures {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** Figures as a table, each column's numbers written as its kind asks. */
export function FigureTable({ columns, rows, caption }: Figures & { readonly caption: string }) {
  return (
    <table className={classes['table']} data-narrow={columns.length <= 3 || undefined}>
      <caption className={classes['caption']}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, kind }) => (
            <th key={heading} scope="col" data-kind={kind}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={String(row[0])}>
            {columns.map(({ heading, kind }, index) => (
              <FigureCell key={heading} first={index === 0} kind={kind} cell={row[index] ?? null} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureCellProps {
  /** It heads its row. */
  readonly first: boolean;
  readonly kind: ReportColumn['kind'];
  readonly cell: ReportCell;
}

function FigureCell({ first, kind, cell }: FigureCellProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const none = kind === 'text' ? null : <span className={classes['none']}>{t('noValue')}</span>;
  const words = cell === null ? none : cellWords(cell, kind, format);
  return first ? (
    <th scope="row" data-kind={kind}>
      {words}
    </th>
  ) : (
    <td data-kind={kind}>{words}</td>
  );
}

function cellWords(cell: string | number, kind: ReportColumn['kind'], format: Formats): string {
  if (typeof cell === 'string') return kind === 'date' ? dateWords(cell, format) : cell;
  if (kind === 'rate') return format.percent(cell);
  return kind === 'years' ? format.years(cell) : format.number(cell);
}

function dateWords(text: string, format: Formats): string {
  const date = plainDate.safeParse(text);
  return date.success ? format.date(date.data) : text;
}
