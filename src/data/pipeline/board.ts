import type { PipelineStageId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { cardsOf, type ReadCard } from './cards.ts';
import { openSql, type PipelineScope, scopeSql } from './scope.ts';
import { readStages, requireStage } from './stages.ts';

interface BoardQuestion extends PipelineScope {
  form: PartnershipForm;
  /** The most cards to give of each stage. */
  perStage: number;
}

interface Board {
  today: PlainDate;
  open: Record<PartnershipForm, number>;
  stages: { stageId: string; total: number; cards: ReadCard[] }[];
}

/** How many open ones of the scope there are, by form and stage: one pass over an index that has nothing but open ones in it. */
export function countsSql(scope: PipelineScope): SqlPart {
  const wanted = wantedOf(scope);
  return {
    sql: `
      SELECT o.form, o.stage_id, count(*) FROM opportunities o INDEXED BY opportunities_board
      WHERE ${wanted.sql} GROUP BY o.form, o.stage_id`,
    parameters: wanted.parameters,
  };
}

/**
 * A SELECT of the ids of a stage's open ones, in the order of the board, which is the index's: form and stage are its first
 * parameters, limit and offset its last.
 */
export function stageSql(scope: PipelineScope): SqlPart {
  const wanted = wantedOf(scope);
  return {
    sql: `
      SELECT o.id FROM opportunities o INDEXED BY opportunities_board
      WHERE o.form = ? AND o.stage_id = ? AND ${wanted.sql}
      ORDER BY coalesce(o.next_step_on, '9999-12-31'), o.id LIMIT ? OFFSET ?`,
    parameters: wanted.parameters,
  };
}

const wantedOf = (scope: PipelineScope): SqlPart =>
  allOf([{ sql: openSql, parameters: [] }, ...scopeSql(scope)]);

/** A board: how many there are of each stage, and the first of them. */
export function readBoard(sqlite: SqliteDatabase, today: PlainDate, question: BoardQuestion): Board {
  const { form, perStage } = question;
  // One transaction, so that all parts see the same state.
  const read = (): Board => {
    const { ofForms, ofStages } = readCounts(sqlite, question);
    const stages = readStages(sqlite).filter((stage) => stage.form === form);
    const ids = stages
      .filter(({ id }) => ofStages.has(id))
      .flatMap(({ id }) => idsOfStage(sqlite, question, { form, stageId: id }, perStage, 0));
    const cards = cardsOf(sqlite, ids, today);
    return {
      today,
      open: ofForms,
      stages: stages.map(({ id }) => ({
        stageId: id,
        total: ofStages.get(id) ?? 0,
        cards: cards.filter(({ stageId }) => stageId === id),
      })),
    };
  };
  return sqlite.transaction(read).deferred();
}

interface StageQuestion extends PipelineScope {
  stageId: PipelineStageId;
  offset: number;
  limit: number;
}

/** A part of one stage; NOT_FOUND where there is none of that id. */
export function readStageCards(
  sqlite: SqliteDatabase,
  today: PlainDate,
  { stageId, offset, limit, ...scope }: StageQuestion,
): { total: number; cards: ReadCard[] } {
  const read = () => {
    const { form } = requireStage(sqlite, stageId);
    const ids = idsOfStage(sqlite, scope, { form, stageId }, limit, offset);
    return {
      total: readCounts(sqlite, scope).ofStages.get(stageId) ?? 0,
      cards: cardsOf(sqlite, ids, today),
    };
  };
  return sqlite.transaction(read).deferred();
}

type CountRow = [form: PartnershipForm, stageId: string, open: number];

function readCounts(sqlite: SqliteDatabase, scope: PipelineScope) {
  const ofForms: Board['open'] = {
    rehire: 0,
    partTime: 0,
    freelance: 0,
    referral: 0,
    business: 0,
    advisory: 0,
  };
  const ofStages = new Map<string, number>();
  const { sql, parameters } = countsSql(scope);
  const rows = sqlite
    .prepare<unknown[], CountRow>(sql)
    .raw(true)
    .all(...parameters);
  for (const [form, stageId, open] of rows) {
    ofForms[form] += open;
    ofStages.set(stageId, open);
  }
  return { ofForms, ofStages };
}

function idsOfStage(
  sqlite: SqliteDatabase,
  scope: PipelineScope,
  { form, stageId }: { form: PartnershipForm; stageId: string },
  limit: number,
  offset: number,
): string[] {
  const { sql, parameters } = stageSql(scope);
  const found = prepared(sqlite, sql)
    .pluck()
    .all(form, stageId, ...parameters, limit, offset);
  return found.map(String);
}
