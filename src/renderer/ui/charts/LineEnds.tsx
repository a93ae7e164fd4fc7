import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { LineLook } from './chartHues.ts';
import { labelText } from './chartParts.ts';
import { spreadApart } from './spreadApart.ts';

export interface LineEnd {
  readonly name: string;
  readonly look: LineLook;
  /** The last point of the line; null for one without any. */
  readonly at: { readonly on: unknown; readonly value: number } | null;
}

const lineHeight = 18;

/** A point where each line ends, and its name beside the chart; names of lines that end close together make room. */
export function LineEnds({ ends }: { ends: readonly LineEnd[] }) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  const area = usePlotArea();
  if (across === undefined || up === undefined || area === undefined) return null;
  const drawn = ends.flatMap(({ name, look, at }) =>
    at === null ? [] : [{ name, look, x: across(at.on, { position: 'middle' }) ?? 0, y: up(at.value) ?? 0 }],
  );
  const spread = spreadApart(
    drawn.map(({ y }) => y),
    lineHeight,
  );
  // Many names that end high up would leave the chart at its top.
  const over = Math.max(0, lineHeight / 2 - Math.min(...spread));
  const places = spread.map((place) => place + over);
  return (
    <g>
      {drawn.map(({ name, look, x, y }, index) => (
        <g key={name}>
          <circle cx={x} cy={y} r={3.5} fill={look.colour} />
          <text x={area.x + area.width + 10} y={places[index]} dominantBaseline="central" {...labelText}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
