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

/** The moves of the opportunities, one opportunity after the other, each from its first move on. */
const movesWhere = (where: string) => `
  SELECT o.id, o.form, o.outcome, o.closed_on, m.stage_id, m.moved_at
  FROM opportunities o INDEXED BY opportunities_opened
  CROSS JOIN opportunity_moves m INDEXED BY opportunity_moves_opportunity ON m.opportunity_id = o.id
  WHERE ${where} ORDER BY o.opened_on, o.id, m.moved_at, m.id`;

export const movesSql = movesWhere(`o.form = :form AND ${openedInSql}`);
export const movesOfAllFormsSql = movesWhere(openedInSql);

type MoveRow = [
  id: string,
  form: PartnershipForm,
  outcome: string | null,
  closedOn: PlainDate | null,
  stageId: string,
  movedAt: Instant,
];

/** The way of an opportunity by its id. */
export interface OpportunityWay extends Way {
  id: string;
  form: PartnershipForm;
}

/** The ways through the stages of the opportunities of a form, or of all, opened in the period, days taken in the zone. */
export function* waysOf(
  sqlite: SqliteDatabase,
  { from, to }: Period,
  form: PartnershipForm | null,
  zone: TimeZone,
): Generator<OpportunityWay> {
  const dayOf = dayNumbersIn(zone);
  const [sql, asked] = form === null ? [movesOfAllFormsSql, { from, to }] : [movesSql, { from, to, form }];
  let current = '';
  let stays: { stageId: string; cameOn: number }[] = [];
  let end: Omit<OpportunityWay, 'stays'> | null = null;
  for (const row of sqlite.prepare<[object], MoveRow>(sql).raw(true).iterate(asked)) {
    const [id, form, outcome, closedOn, stageId, movedAt] = row;
    if (id !== current) {
      if (end !== null) yield { ...end, stays };
      current = id;
      stays = [];
      end = {
        ...{ id, form, returned: outcome === 'returned' },
        closedOn: closedOn === null ? null : dayNumber(closedOn),
      };
    }
    stays.push({ stageId, cameOn: dayOf(movedAt) });
  }
  if (end !== null) yield { ...end, stays };
}
