import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import classes from './CountBars.module.css';

interface CountBarsProps {
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  /** What each is a share of. */
  readonly of: number;
}

/** Counts under each other, each as a bar over what it is a share of. */
export function CountBars({ rows, of }: CountBarsProps) {
  const format = useFormat();
  return (
    <ul className={classes['bars']}>
      {rows.map(({ label, count }) => (
        <li key={label} className={classes['row']}>
          <span className={classes['label']}>{label}</span>
          <span className={classes['track']} aria-hidden>
            <span className={classes['bar']} style={{ width: `${of === 0 ? 0 : (count / of) * 100}%` }} />
          </span>
          <span className={classes['count']}>
            {format.number(count)}
            <span className={classes['share']}>{of === 0 ? '' : format.percent(count / of)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
