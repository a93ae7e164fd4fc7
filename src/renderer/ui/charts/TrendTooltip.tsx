import type { TooltipContentProps } from 'recharts';
import { useFormat } from '../format/FormatProvider.tsx';
import { chartColour } from './chartHues.ts';
import type { TrendPoint } from './TrendChart.tsx';
import classes from './TrendTooltip.module.css';

type TrendTooltipProps = Partial<Pick<TooltipContentProps, 'active' | 'activeIndex'>> & {
  readonly series: readonly string[];
  readonly points: readonly TrendPoint[];
};

/** The values at the point under the mouse, or at the one the arrow keys are on; read aloud as one moves. */
export function TrendTooltip({ active, activeIndex, series, points }: TrendTooltipProps) {
  const format = useFormat();
  const point = points[Number(activeIndex ?? Number.NaN)];
  return (
    <div role="status" aria-live="assertive">
      {active && point && (
        <div className={classes['note']}>
          <strong>{format.date(point.on)}</strong>
          {series.map((name, index) => (
            <div key={name} className={classes['row']}>
              <svg width="10" height="10" aria-hidden>
                <circle cx="5" cy="5" r="4" fill={chartColour(index)} />
              </svg>
              <span>{name}</span>
              <span className={classes['value']}>{format.number(point.values[index] ?? 0)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
