import classes from './ChartLegend.module.css';
import { chartColour, lineDashes } from './chartHues.ts';

export interface LegendItem {
  readonly label: string;
  readonly words?: string;
  /** Which of the chart's colours it has. */
  readonly colour: number;
  /** How it is drawn; a tick is a short line in ink that marks what bars are compared with, or meant to reach. */
  readonly sign: 'square' | 'line' | 'band' | 'tick' | 'target';
}

/** What the colours and signs of a chart mean, in words below it. */
export function ChartLegend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className={classes['items']}>
      {items.map((item) => (
        <li key={item.label} className={classes['item']}>
          <Sign {...item} />
          <span>{item.label}</span>
          {item.words !== undefined && <span className={classes['words']}>{item.words}</span>}
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign, colour }: LegendItem) {
  const hue = chartColour(colour);
  if (sign === 'line') {
    return (
      <svg width="20" height="12" aria-hidden>
        <line x2="20" y1="6" y2="6" stroke={hue} strokeWidth="2" strokeDasharray={lineDashes(colour)} />
      </svg>
    );
  }
  if (sign === 'tick' || sign === 'target') {
    return (
      <svg width="12" height="12" aria-hidden>
        <line
          x1="6"
          x2="6"
          y2="12"
          stroke="var(--enishi-ink)"
          strokeWidth="2"
          strokeDasharray={sign === 'target' ? '3 2' : 'none'}
        />
      </svg>
    );
  }
  return (
    <svg width="12" height="12" aria-hidden>
      <rect width="12" height="12" rx="2" fill={hue} fillOpacity={sign === 'band' ? bandOpacity : 1} />
    </svg>
  );
}

/** How much of its colour a band has. */
export const bandOpacity = 0.2;
