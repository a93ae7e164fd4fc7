import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartOf } from '#shared/contract/figures.ts';
import { useFormat } from '../format/FormatProvider.tsx';
import classes from './ChartFrame.module.css';
import type { OpensBehind } from './ChartFrame.tsx';
import type { ChartSize } from './chartParts.ts';
import { HeatCell } from './HeatCell.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import heat from './HeatMap.module.css';
import { NoteAt, type Pointed } from './NoteAt.tsx';
import { widest } from './textWidth.ts';
import { useRoving } from './useRoving.ts';
import { useValueWords } from './useValueWords.ts';

type Heat = ChartOf<'heat'>;
type Cell = Heat['rows'][number]['cells'][number];

interface HeatMapProps extends ChartSize, OpensBehind {
  readonly chart: Heat;
  readonly subject: string;
  /** The fewest people over whom a share may be named. */
  readonly smallest?: number;
}

/** The most room for the names of rows, and for a cell, in pixels. */
const mostName = 200;
const mostCell = 112;

/** Shares by row and column as a table whose cells are the deeper the more; each says its share itself. */
export function HeatMap({ chart, subject, smallest = 1, width, onOpen }: HeatMapProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const { axis } = useValueWords();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const { rowLabel, columnLabel, columns, rows } = chart;
  const shown = ({ value, denominator }: Cell) => (denominator < smallest ? null : value);
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => shown(cell) ?? 0)));
  const onPaper = width !== undefined;
  const stops = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      shown(cell) === null ? [] : [{ id: `${row} ${column}`, row, column, behind: cell.behind }],
    ),
  );
  const roving = useRoving(onPaper ? [] : stops);
  const short = (value: number) => axis(Math.round(100 * value) / 100, 'rate');
  const words = (cell: Cell) => {
    const value = shown(cell);
    if (value === null) return t('noValue');
    return t('heat.of', {
      rate: short(value),
      n: format.number(cell.n),
      denominator: format.number(cell.denominator),
    });
  };
  const names = Math.min(mostName, 16 + widest([rowLabel, ...rows.map(({ label }) => label)], 12));
  const opens = onOpen !== undefined && stops.some(({ behind }) => behind);
  return (
    <div className={classes['frame']} style={onPaper ? { width } : {}}>
      <table
        className={heat['map']}
        style={{ maxWidth: names + mostCell * columns.length }}
        aria-label={onPaper ? subject : t(opens ? 'keysOpen' : 'keys', { subject })}
      >
        <colgroup>
          <col style={{ width: names }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{rowLabel}</th>
            <th scope="colgroup" colSpan={columns.length} className={heat['over']}>
              {columnLabel}
            </th>
          </tr>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map((column, at) => {
                const cell = cells[at];
                if (cell === undefined || (cell.value === null && cell.denominator === 0))
                  return <td key={column} />;
                const stop = stops.find(({ id }) => id === `${row} ${at}`);
                const { behind } = cell;
                const value = shown(cell);
                return (
                  <HeatCell
                    key={column}
                    value={value}
                    most={most}
                    words={value === null ? t('noValue') : short(value)}
                    name={t('reading.part', {
                      label: t('trend.point', { name: label, day: column }),
                      words: words(cell),
                    })}
                    stop={stop === undefined || onPaper ? null : roving(stop)}
                    onOpen={behind && onOpen ? () => onOpen(behind) : null}
                    onPoint={(at) =>
                      setPointed(
                        at && {
                          ...at,
                          note: { heading: label, lines: [{ label: column, words: words(cell), own: true }] },
                        },
                      )
                    }
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <HeatLegend most={most} />
      {pointed && <NoteAt {...pointed} />}
    </div>
  );
}
