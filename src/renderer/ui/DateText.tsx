import type { Instant } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { useFormat } from './format/FormatProvider.tsx';

/** A day of the calendar, in the words of the page's language. */
export function DateText({ date }: { date: PlainDate }) {
  return <time dateTime={date}>{useFormat().date(date)}</time>;
}

/** How long ago a moment was; the full date is on hover. */
export function AgoText({ moment, now }: { moment: Instant; now: Instant }) {
  const format = useFormat();
  return (
    <time dateTime={moment} title={format.moment(moment)}>
      {format.ago(moment, now)}
    </time>
  );
}
