import type { SqliteDatabase } from '../../database/driver.ts';
import { parseJson } from '../../files/parseJson.ts';
import { grouped } from '../../history/grouped.ts';
import { tiersOf } from '../../interactions/visibility.ts';
import type { JsonExportOrder } from './chosen.ts';
import { idsOf } from './farewellPages.ts';
import { chosen, pages, type Row, toldOrNull } from './recordPages.ts';

/** The stages of every form, in their order. */
export function stageRecords(sqlite: SqliteDatabase): unknown[] {
  return sqlite
    .prepare<[], Row>(
      `SELECT id, form, code, name, asks, position, archived_at AS archivedAt FROM pipeline_stages ORDER BY form, position, id`,
    )
    .all()
    .map((row) => ({ ...row, asks: row['asks'] === 1 }));
}

/** Opportunities with worries and moves; who was referred is named where they are in the document. */
export function* opportunityPages(sqlite: SqliteDatabase): Generator<unknown[]> {
  const among = 'opportunity_id IN (SELECT value FROM json_each(?)) ORDER BY opportunity_id';
  const worries = sqlite.prepare<[string], Row>(
    `SELECT opportunity_id, id, worry, answered_by AS answeredBy, answer FROM opportunity_worries
     WHERE ${among}, position, id`,
  );
  const moves = sqlite.prepare<[string], Row>(
    `SELECT opportunity_id, id, stage_id AS stageId, moved_at AS movedAt, moved_by AS movedBy FROM opportunity_moves
     WHERE ${among}, moved_at, id`,
  );
  const found = pages(
    sqlite,
    `SELECT id, person_id AS personId, form, stage_id AS stageId, title, department, owner, sponsor,
       starts_on AS startsOn, next_step AS nextStep, next_step_on AS nextStepOn, note, opened_on AS openedOn,
       moved_at AS movedAt, outcome, outcome_reason AS outcomeReason, outcome_words AS outcomeWords,
       closed_on AS closedOn, ask_again_on AS askAgainOn, tenure_id AS tenureId, partnership_id AS partnershipId,
       CASE WHEN referred_id IN ${chosen} THEN referred_id END AS referredId,
       created_at AS createdAt, updated_at AS updatedAt
     FROM opportunities WHERE id > ? AND deleted_at IS NULL AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
  const own = ({ opportunity_id: _, ...row }: Row) => row;
  for (const rows of found) {
    const ids = idsOf(rows);
    const byOne = (row: Row) => String(row['opportunity_id']);
    const [worriesOf, movesOf] = [grouped(worries.all(ids), byOne), grouped(moves.all(ids), byOne)];
    yield rows.map((row) => ({
      ...row,
      worries: (worriesOf.get(String(row['id'])) ?? []).map(own),
      moves: (movesOf.get(String(row['id'])) ?? []).map(own),
    }));
  }
}

/** Decisions on a return; a reason whose tier was not chosen, or that is not for the reader, is left out. */
export function* eligibilityPages(
  sqlite: SqliteDatabase,
  { tiers, reader: { role, actor } }: JsonExportOrder,
): Generator<unknown[]> {
  const readable: readonly unknown[] = tiersOf(role);
  const wanted: readonly unknown[] = tiers;
  const found = pages(
    sqlite,
    `SELECT id, person_id AS personId, eligibility, decided_by AS decidedBy, decided_on AS decidedOn,
       valid_until AS validUntil, reason, tier, recorded_by AS recordedBy
     FROM eligibility_records WHERE id > ? AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
  for (const rows of found) {
    yield rows.map((row) => {
      const mayRead = readable.includes(row['tier']) || row['recordedBy'] === actor;
      return wanted.includes(row['tier']) && mayRead ? row : { ...row, reason: '' };
    });
  }
}

export function* overridePages(sqlite: SqliteDatabase): Generator<unknown[]> {
  const found = pages(
    sqlite,
    `SELECT id, person_id AS personId, rules, reason, ${toldOrNull},
       (SELECT o.id FROM opportunities o WHERE o.id = opportunity_id AND o.deleted_at IS NULL) AS opportunityId,
       decided_by AS decidedBy, decided_at AS decidedAt
     FROM ask_overrides WHERE id > ? AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
  for (const rows of found) yield rows.map((row) => ({ ...row, rules: parseJson(String(row['rules'])) }));
}
