import { type Instant, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { momentAt } from '#shared/domain/wallTime.ts';
import type { WriteUnit } from '../database/write.ts';

/** When something happened of which only the day is told: today it is now; of another day nobody knows the time, so it is noon. */
export function momentOf({ author: { clock } }: Pick<WriteUnit, 'author'>, day: PlainDate): Instant {
  return day === today(clock) ? clock.now() : momentAt({ date: day, time: '12:00' }, clock.timeZone());
}
