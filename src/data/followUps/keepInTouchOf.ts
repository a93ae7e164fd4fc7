import { z } from 'zod';
import type { PersonId } from '#shared/domain/ids.ts';
import { type Clock, dateOf, instant, today } from '#shared/domain/instant.ts';
import { type TouchPlan, touchPlan } from '#shared/domain/keepInTouch.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { touchSegments, touchSegmentsOf } from './touchSegments.ts';

const factsRow = z.object({
  seq: z.int(),
  days: z.int().nullable(),
  setOn: plainDate.nullable(),
  lastContactAt: instant.nullable(),
  leftOn: plainDate.nullable(),
  addedAt: instant,
});

const factsSql = `
  SELECT seq, keep_in_touch_days AS days, keep_in_touch_from AS setOn, last_contact_at AS lastContactAt,
    left_on AS leftOn, created_at AS addedAt
  FROM person_summaries WHERE person_id = ?`;

/**
 * By when we want to be in touch with a person; null where nobody wants it. It is said also of those whom nobody is
 * asked to contact (see `touchRest`), so that the profile can show what would hold.
 */
export function keepInTouchOf(sqlite: SqliteDatabase, clock: Clock, personId: PersonId): TouchPlan | null {
  const row = prepared(sqlite, factsSql).get(personId);
  if (row === undefined) return null;
  const { seq, days, setOn, lastContactAt, leftOn, addedAt } = factsRow.parse(row);
  const zone = clock.timeZone();
  const addedOn = dateOf(addedAt, zone);
  const own = days === null ? null : { days, from: setOn ?? addedOn };
  const segments =
    own === null
      ? touchSegmentsOf(sqlite, touchSegments({ sqlite, today: today(clock), zone, look: 'few' }), seq)
      : [];
  const lastContactOn = lastContactAt === null ? null : dateOf(lastContactAt, zone);
  return touchPlan({ own, segments, lastContactOn, leftOn, addedOn });
}
