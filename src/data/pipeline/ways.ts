import type { Instant, TimeZone } from '#shared/domain/instant.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import type { Way } from '#shared/domain/pipeline/stageNumbers.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { dayNumber, dayNumbersIn } from './dayNumbers.ts';
import { inSightSql } from './scope.ts';

/** Over `opportunities o`: opened in the period, of somebody who is there. */
export const openedInSql = `
  o.opened_on >= :from AND o.opened_on <= :to AND o.deleted_at IS NULL AND ${inSightSql}`;

/** The moves of those of one form, one opportunity after the other, each from its first move on. */
export const movesSql = `
  SELECT o.id, o.outcome, o.closed_on, m.stage_id, m.moved_at
  FROM opportunities o INDEXED BY opportunities_opened
  CROSS JOIN opportunity_moves m INDEXED BY opportunity_moves_opportunity ON m.opportunity_id = o.id
  WHERE o.form = :form AND ${openedInSql}
  ORDER BY o.opened_on, o.id, m.moved_at, m.id`;

type MoveRow = [
  id: string,
  outcome: string | null,
  closedOn: PlainDate | null,
  stageId: string,
  movedAt: Instant,
];

/** The ways through the stages of the opportunities of a form opened in the period, days taken in the zone. */
export function* waysOf(
  sqlite: SqliteDatabase,
  period: Period,
  form: PartnershipForm,
  zone: TimeZone,
): Generator<Way> {
  const dayOf = dayNumbersIn(zone);
  const asked = { from: period.from, to: period.to, form };
  let current = '';
  let stays: { stageId: string; cameOn: number }[] = [];
  let end: Pick<Way, 'closedOn' | 'returned'> = { closedOn: null, returned: false };
  for (const row of sqlite.prepare<[object], MoveRow>(movesSql).raw(true).iterate(asked)) {
    const [id, outcome, closedOn, stageId, movedAt] = row;
    if (id !== current) {
      if (stays.length > 0) yield { ...end, stays };
      current = id;
      stays = [];
      end = { closedOn: closedOn === null ? null : dayNumber(closedOn), returned: outcome === 'returned' };
    }
    stays.push({ stageId, cameOn: dayOf(movedAt) });
  }
  if (stays.length > 0) yield { ...end, stays };
}
