import { type Clock, type TimeZone, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { type Reader, readerOf } from '../interactions/visibility.ts';

/** Who asks, when and where: what a search or a filter finds depends on it. */
export interface Asking {
  reader: Reader;
  today: PlainDate;
  zone: TimeZone;
}

/** Who makes a request, on the day of their clock. */
export const askingOf = (context: Parameters<typeof readerOf>[0] & { clock: Clock }): Asking => ({
  reader: readerOf(context),
  today: today(context.clock),
  zone: context.clock.timeZone(),
});
