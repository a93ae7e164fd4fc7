import { DefaultZIndexes, usePlotArea, useYAxisScale, ZIndexLayer } from 'recharts';
import { spreadApart } from './spreadApart.ts';

interface TargetLabelsProps {
  readonly targets: readonly { readonly value: number; readonly words: string }[];
}

/** What broken lines across a chart mean, written on them at the left; a ground of paper keeps it off the other lines. */
export function TargetLabels({ targets }: TargetLabelsProps) {
  const up = useYAxisScale();
  const area = usePlotArea();
  if (up === undefined || area === undefined) return null;
  const places = spreadApart(
    targets.map(({ value }) => (up(value) ?? 0) - 7),
    14,
  );
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.label}>
      {targets.map(({ words }, index) => (
        <text
          key={words}
          x={area.x + 6}
          y={places[index]}
          fontSize={11}
          fill="var(--enishi-ink)"
          stroke="var(--enishi-surface)"
          strokeWidth={4}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {words}
        </text>
      ))}
    </ZIndexLayer>
  );
}
