import { useXAxisScale, useYAxisScale } from 'recharts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { chartColour } from './chartHues.ts';
import { labelText } from './chartParts.ts';
import { spreadApart } from './spreadApart.ts';

interface LineEndsProps {
  readonly names: readonly string[];
  readonly values: readonly number[];
  /** The last day of the lines. */
  readonly at: PlainDate | null;
}

const lineHeight = 18;

/** A point where each line ends, and its name beside it; names of lines that end close together make room. */
export function LineEnds({ names, values, at }: LineEndsProps) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  const x = at === null ? undefined : across?.(at, { position: 'middle' });
  if (x === undefined || up === undefined) return null;
  const heights = values.map((value) => up(value) ?? 0);
  const places = spreadApart(heights, lineHeight);
  return (
    <g>
      {heights.map((height, index) => (
        <g key={names[index]}>
          <circle cx={x} cy={height} r={3.5} fill={chartColour(index)} />
          <text x={x + 10} y={places[index]} dominantBaseline="central" {...labelText}>
            {names[index]}
          </text>
        </g>
      ))}
    </g>
  );
}
