import { DefaultZIndexes, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';

interface BarTicksProps {
  /** In the order of the bars; null where there is nothing to mark. */
  readonly values: readonly (number | null | undefined)[];
  /** Across bars that lie, or over bars that stand. */
  readonly lying: boolean;
  /** What the bars are meant to reach, drawn broken. */
  readonly target?: boolean;
}

/** How far a tick reaches over its bar on either side, in pixels. */
const beyond = 3;

/** A short line at each bar: what it is compared with, or meant to reach. */
export function BarTicks({ values, lying, target = false }: BarTicksProps) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (across === undefined || up === undefined) return null;
  const [bands, lengths] = lying ? [up, across] : [across, up];
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {values.map((value, at) => {
        if (value === null || value === undefined) return null;
        const [from, to] = [bands(at, { position: 'start' }), bands(at, { position: 'end' })];
        const place = lengths(value);
        if (from === undefined || to === undefined || place === undefined) return null;
        const half = Math.min((to - from) / 2, 24 + beyond);
        const [start, end] = [(from + to) / 2 - half, (from + to) / 2 + half];
        const line = lying
          ? { x1: place, x2: place, y1: start, y2: end }
          : { x1: start, x2: end, y1: place, y2: place };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its number
          <g key={at}>
            <line {...line} stroke="var(--enishi-surface)" strokeWidth={5} />
            <line
              {...line}
              stroke="var(--enishi-ink)"
              strokeWidth={2}
              strokeDasharray={target ? '3 2' : 'none'}
            />
          </g>
        );
      })}
    </ZIndexLayer>
  );
}
