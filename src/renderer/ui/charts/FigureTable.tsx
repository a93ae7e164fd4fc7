import { useTranslation } from 'react-i18next';
import type { Behind, FigureCell, FigureColumn } from '#shared/contract/figures.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Formats } from '#shared/i18n/format.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import type { OpensBehind } from './ChartFrame.tsx';
import classes from './FigureTable.module.css';

export interface Figures {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}

interface FigureTableProps extends Figures, OpensBehind {
  readonly caption: string;
  /** Which people are behind a cell. */
  readonly behindCell?: ((row: number, column: number) => Behind | undefined) | undefined;
}

/** Figures as a table, each column's numbers written as its kind asks. */
export function FigureTable({ columns, rows, caption, behindCell, onOpen }: FigureTableProps) {
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
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same name
          <tr key={at}>
            {columns.map(({ heading, kind }, index) => (
              <TableCell
                key={heading}
                first={index === 0}
                kind={kind}
                cell={row[index] ?? null}
                behind={behindCell?.(at, index)}
                onOpen={onOpen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableCellProps extends OpensBehind {
  /** It heads its row. */
  readonly first: boolean;
  readonly kind: FigureColumn['kind'];
  readonly cell: FigureCell;
  readonly behind: Behind | undefined;
}

function TableCell({ first, kind, cell, behind, onOpen }: TableCellProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const none = kind === 'text' ? null : <span className={classes['none']}>{t('noValue')}</span>;
  const shown = cell === null ? none : cellWords(cell, kind, format);
  const words =
    behind && onOpen ? (
      <button type="button" className={classes['link']} onClick={() => onOpen(behind)}>
        {shown}
      </button>
    ) : (
      shown
    );
  return first ? (
    <th scope="row" data-kind={kind}>
      {words}
    </th>
  ) : (
    <td data-kind={kind}>{words}</td>
  );
}

function cellWords(cell: string | number, kind: FigureColumn['kind'], format: Formats): string {
  if (typeof cell === 'string') return kind === 'date' ? dateWords(cell, format) : cell;
  if (kind === 'rate') return format.percent(cell);
  return kind === 'years' ? format.years(cell) : format.number(cell);
}

function dateWords(text: string, format: Formats): string {
  const date = plainDate.safeParse(text);
  return date.success ? format.date(date.data) : text;
}
