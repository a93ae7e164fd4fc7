import { z } from 'zod';
import { eventId } from '#shared/domain/ids.ts';
import { dateOf, instant, timeZone } from '#shared/domain/instant.ts';
import { type Period, twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { momentsOf } from './bounds.ts';
import { dayNumber } from './facts/factPage.ts';
import { kindBits } from './facts/wishes.ts';
import type { Question } from './question.ts';

/** The events of a time that were not called off, from the index of the starts; and whether anybody's attendance is known. */
export const eventsBegunSql = `
  SELECT e.id, e.title, e.starts_at AS startsAt, e.zone, e.orientations,
    EXISTS (SELECT 1 FROM event_guests g INDEXED BY event_guests_event
      WHERE g.event_id = e.id AND g.attended IS NOT NULL) AS told
  FROM events e INDEXED BY events_start
  WHERE e.deleted_at IS NULL AND e.cancelled_at IS NULL AND e.starts_at >= :since AND e.starts_at < :before
  ORDER BY e.starts_at, e.id`;

const rows = z.array(
  z.object({
    id: eventId,
    title: z.string(),
    startsAt: instant,
    zone: timeZone,
    orientations: jsonColumn(z.array(orientationKind)),
    told: z.int().transform((flag) => flag === 1),
  }),
);

/** An event that takes part in the numbers of a question. */
export interface BegunEvent extends Omit<z.infer<typeof rows>[number], 'orientations' | 'startsAt' | 'zone'> {
  /** The day it began in the reader's zone. */
  on: PlainDate;
  /** The number of its first day where it takes place, by which it is told what people wanted. */
  day: number;
  /** The orientations it is for, a bit for each; 0 for everybody. */
  wanted: number;
  inPeriod: boolean;
  /** In the 12 months to the end of the period. */
  inYear: boolean;
}

/** The events that began in the period, as far as it has come by `on`, or in the 12 months to that day; earliest first. */
export function eventsBegun(sqlite: SqliteDatabase, { on, from, to, zone }: Question): BegunEvent[] {
  const last = to < on ? to : on;
  const year = twelveMonthsTo(last);
  const whole: Period = { from: from < year.from ? from : year.from, to: last };
  return rows.parse(prepared(sqlite, eventsBegunSql).all(momentsOf(whole, zone))).map((row) => {
    const { id, title, told, orientations } = row;
    const began = dateOf(row.startsAt, zone);
    return {
      ...{ id, title, told, on: began },
      day: dayNumber(dateOf(row.startsAt, row.zone)),
      wanted: kindBits(orientations),
      inPeriod: began >= from,
      inYear: began >= year.from,
    };
  });
}
