import { z } from 'zod';
import { type PipelineStage, pipelineStage } from '#shared/contract/pipelineStages.ts';
import type { PipelineStageId } from '#shared/domain/ids.ts';
import { type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { refusal } from '../refusal.ts';
import { openSql } from './scope.ts';

/** One pass over the index of the open ones, which has nothing else in it. */
export const stagesSql = `
  SELECT g.id, g.form, g.code, g.name, g.asks, coalesce(used.open, 0) AS open
  FROM pipeline_stages g
  LEFT JOIN (
    SELECT o.stage_id, count(*) AS open FROM opportunities o INDEXED BY opportunities_board
    WHERE ${openSql} GROUP BY o.form, o.stage_id) used ON used.stage_id = g.id
  WHERE g.archived_at IS NULL OR used.open > 0
  ORDER BY g.form, g.position, g.id`;

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const stageRows = z.array(pipelineStage.extend({ asks: flag }));

const stagesOf = statement<[], unknown>(stagesSql);

/**
 * The stages of all forms, form by form, each form's in their order. An archived one is among them while open
 * opportunities are in it, so that none of them is out of sight.
 */
export function readStages(sqlite: SqliteDatabase): PipelineStage[] {
  const stages = stageRows.parse(stagesOf(sqlite).all());
  return partnershipForm.options.flatMap((form) => stages.filter((stage) => stage.form === form));
}

const stageRow = z.object({ form: partnershipForm, asks: flag, archived: flag });
type Stage = z.infer<typeof stageRow>;

const stageOf = statement<[id: string], unknown>(
  'SELECT form, asks, archived_at IS NOT NULL AS archived FROM pipeline_stages WHERE id = ?',
);

/** What a stage is, also an archived one; NOT_FOUND where there is none. */
export function requireStage(sqlite: SqliteDatabase, id: PipelineStageId): Stage {
  const row = stageOf(sqlite).get(id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: 'stage' });
  return stageRow.parse(row);
}

/** The same for a stage of a form; NOT_FOUND where it is another form's. */
export function stageOfForm(sqlite: SqliteDatabase, id: PipelineStageId, form: PartnershipForm): Stage {
  const stage = requireStage(sqlite, id);
  if (stage.form !== form) throw refusal('NOT_FOUND', { what: 'stage' });
  return stage;
}
