import { useXAxisScale, useYAxisScale } from 'recharts';
import { labelText } from './chartParts.ts';

interface BarLabelsProps {
  /** In the order of the bars, which are placed by their number. */
  readonly bars: readonly {
    readonly words: string;
    /** The end of the bar, or of what is drawn beyond it. */
    readonly end: number;
    /** What is said in smaller letters below. */
    readonly aside?: string | undefined;
  }[];
  /** Beside bars that lie, over bars that stand. */
  readonly place: 'beside' | 'over';
}

const asideText = { fontSize: 11, fill: 'var(--enishi-quiet)' } as const;

/** What each bar says, at its end; recharts' own labels leave out the bars of 0, which are news too. */
export function BarLabels({ bars, place }: BarLabelsProps) {
  const across = useXAxisScale();
  const up = useYAxisScale();
  if (across === undefined || up === undefined) return null;
  const middle = { position: 'middle' } as const;
  return (
    <g>
      {bars.map(({ words, end, aside }, at) => {
        if (place === 'over') {
          return (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its number
              key={at}
              x={across(at, middle)}
              y={(up(end) ?? 0) - 6}
              textAnchor="middle"
              {...labelText}
            >
              {words}
            </text>
          );
        }
        const x = (across(end) ?? 0) + 10;
        const y = up(at, middle) ?? 0;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its number
          <g key={at}>
            <text x={x} y={aside === undefined ? y : y - 7} dominantBaseline="central" {...labelText}>
              {words}
            </text>
            {aside !== undefined && (
              <text x={x} y={y + 9} dominantBaseline="central" {...asideText}>
                {aside}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
