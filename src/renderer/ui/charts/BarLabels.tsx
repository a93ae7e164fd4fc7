import { useXAxisScale, useYAxisScale } from 'recharts';
import { labelText } from './chartParts.ts';

interface BarLabelsProps {
  readonly bars: readonly { readonly label: string; readonly value: number; readonly words: string }[];
  /** Beside bars that lie, over bars that stand. */
  readonly place: 'beside' | 'over';
}

/** What each bar says, at its end; recharts' own labels leave out the bars of 0, which are news too. */
export function BarLabels({ bars, place }: BarLabelsProps) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (across === undefined || up === undefined) return null;
  const middle = { position: 'middle' } as const;
  return (
    <g>
      {bars.map(({ label, value, words }) =>
        place === 'beside' ? (
          <text
            key={label}
            x={(across(value) ?? 0) + 10}
            y={up(label, middle)}
            dominantBaseline="central"
            {...labelText}
          >
            {words}
          </text>
        ) : (
          <text
            key={label}
            x={across(label, middle)}
            y={(up(value) ?? 0) - 6}
            textAnchor="middle"
            {...labelText}
          >
            {words}
          </text>
        ),
      )}
    </g>
  );
}
