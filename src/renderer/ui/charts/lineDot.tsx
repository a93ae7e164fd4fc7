import type { DotItemDotProps } from 'recharts';
import type { TrendPoint } from './TrendChart.tsx';

/** Up to this many points each wears a dot. */
const mostDotted = 12;

/** Dots of a line: on each of few points, and on those that stand alone, which would not be seen at all. */
export function lineDot(points: readonly TrendPoint[], line: number, colour: string) {
  const missing = (at: number) => (points[at]?.values[line] ?? null) === null;
  return ({ cx, cy, index }: DotItemDotProps) => {
    const shown = points.length <= mostDotted || (missing(index - 1) && missing(index + 1));
    if (!shown || missing(index) || cx === undefined || cy === undefined) return <g key={index} />;
    return <circle key={index} cx={cx} cy={cy} r={2.5} fill={colour} />;
  };
}
