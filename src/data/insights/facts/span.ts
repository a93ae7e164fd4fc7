import type { TimeZone } from '#shared/domain/instant.ts';
import { type Period, twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { momentsOf } from '../bounds.ts';
import type { Span } from './actions.ts';
import { dayNumber, minuteNumber } from './factPage.ts';

/** The days of a period with the minutes they are in a zone. */
export function spanOf(period: Period, zone: TimeZone): Span {
  const { since, before } = momentsOf(period, zone);
  return {
    fromDay: dayNumber(period.from),
    toDay: dayNumber(period.to),
    fromMinute: minuteNumber(since),
    beforeMinute: minuteNumber(before),
  };
}

/** The 12 months to a day in the same way. */
export const yearTo = (day: PlainDate, zone: TimeZone): Span => spanOf(twelveMonthsTo(day), zone);
