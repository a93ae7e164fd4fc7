import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { Tenure } from '#shared/contract/people.ts';
import { dateOf } from '#shared/domain/instant.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import classes from './LifeLine.module.css';
import { lifeSpanOf } from './lifeSpan.ts';

/** The tenures as one line from the first day to today; the list below it says the same in words. */
export function LifeLine({ tenures }: { tenures: readonly Tenure[] }) {
  const format = useFormat();
  const { timeZone } = usePreferences();
  const span = lifeSpanOf(tenures, dateOf(useNow(), timeZone));
  if (span === null) return null;
  const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
  return (
    <div className={classes['line']} aria-hidden>
      <div className={classes['track']}>
        {span.stretches.map(({ id, from, to }) => (
          <span
            key={id}
            className={classes['stretch']}
            style={{ left: percent(from), width: percent(Math.max(to - from, 0.01)) }}
          />
        ))}
        <span className={classes['today']} />
      </div>
      <div className={classes['years']}>
        <span>{format.year(yearOf(span.start))}</span>
        <span>{format.year(yearOf(span.end))}</span>
      </div>
    </div>
  );
}
