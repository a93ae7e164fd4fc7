import { z } from 'zod';
import { type HiddenPart, hiddenPart } from '#shared/contract/farewells.ts';
import { noteTier } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { mayReadPart } from '../../farewells/visibility.ts';
import { readWishes } from '../../farewells/wishesText.ts';
import { parseJson } from '../../files/parseJson.ts';
import { grouped } from '../../history/grouped.ts';
import type { JsonExportOrder } from './chosen.ts';
import { chosen, pages, type Row, toldOrNull } from './recordPages.ts';

/** The workspace's own templates, where the document is of the whole workspace. */
export function templateRecords(sqlite: SqliteDatabase, { whole }: JsonExportOrder): unknown[] {
  if (!whole) return [];
  const rows = sqlite
    .prepare<[], Row>(
      `SELECT id, name, steps, created_at AS createdAt, updated_at AS updatedAt FROM offboarding_templates
       ORDER BY position, id`,
    )
    .all();
  return rows.map((row) => ({ ...row, steps: parseJson(String(row['steps'])) }));
}

/** Plans with their steps; what was noted at a step is not for recruiters. */
export function* offboardingPages(sqlite: SqliteDatabase, { reader }: JsonExportOrder): Generator<unknown[]> {
  const steps = sqlite.prepare<[string], Row>(
    `SELECT offboarding_id, id, kind, title, owner, owner_name AS ownerName, anchor, offset_days AS offsetDays,
       due_on AS dueOn, after, state, note, settled_at AS settledAt, settled_by AS settledBy
     FROM offboarding_steps WHERE offboarding_id IN (SELECT value FROM json_each(?))
     ORDER BY offboarding_id, position, id`,
  );
  const found = pages(
    sqlite,
    `SELECT id, person_id AS personId, tenure_id AS tenureId, notice_on AS noticeOn, manager, hr_owner AS hrOwner,
       outcome, closed_at AS closedAt, created_at AS createdAt, updated_at AS updatedAt
     FROM offboardings WHERE id > ? AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
  const noted = (row: Row) => (reader.role === 'recruiter' ? { ...row, note: '' } : row);
  for (const rows of found) {
    const ofPlans = grouped(steps.all(idsOf(rows)), (step) => String(step['offboarding_id']));
    yield rows.map((row) => ({
      ...row,
      steps: (ofPlans.get(String(row['id'])) ?? []).map(({ offboarding_id: _, after, ...step }) => ({
        ...noted(step),
        after: parseJson(String(after)),
      })),
    }));
  }
}

export const idsOf = (rows: readonly Row[]): string => JSON.stringify(rows.map(({ id }) => id));

const told = z.object({
  heldBy: z.string(),
  reasonsTier: noteTier,
  valuedTier: noteTier,
  feedbackTier: noteTier,
  reasonsBy: z.string().nullable(),
  valuedBy: z.string().nullable(),
  feedbackBy: z.string().nullable(),
});

/** What a part says when it says nothing. */
const nothingIn: Readonly<Record<HiddenPart, Row>> = {
  reasons: { reasons: '[]', reasonWords: '', reasonsBy: null },
  valued: { valued: '[]', valuedWords: '', valuedBy: null },
  feedback: { betterWords: '', recommendScore: null, feedbackBy: null },
};

/** Conversations with the parts whose tiers were chosen and that the reader may see; none for recruiters. */
export function* farewellPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  if (order.reader.role === 'recruiter') return;
  const found = pages(
    sqlite,
    `SELECT id, person_id AS personId, tenure_id AS tenureId, held_on AS heldOn, held_by AS heldBy,
       reasons, reason_words AS reasonWords, reasons_tier AS reasonsTier, reasons_by AS reasonsBy,
       valued, valued_words AS valuedWords, valued_tier AS valuedTier, valued_by AS valuedBy,
       better_words AS betterWords, recommend_score AS recommendScore, feedback_tier AS feedbackTier,
       feedback_by AS feedbackBy, wishes, ${toldOrNull}, created_at AS createdAt, updated_at AS updatedAt
     FROM farewells WHERE id > ? AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
  for (const rows of found) {
    yield rows.map((row) => {
      const hidden = hiddenIn(row, order).flatMap((part) => Object.entries(nothingIn[part]));
      const shown = Object.fromEntries([...Object.entries(row), ...hidden]);
      return {
        ...shown,
        reasons: parseJson(String(shown['reasons'])),
        valued: parseJson(String(shown['valued'])),
        wishes: readWishes(String(shown['wishes'])),
      };
    });
  }
}

function hiddenIn(row: Row, { reader, tiers }: JsonExportOrder): HiddenPart[] {
  const kept = told.parse(row);
  return hiddenPart.options.filter((part) => {
    const tier = kept[`${part}Tier`];
    return !tiers.includes(tier) || !mayReadPart(reader, { tier, by: kept[`${part}By`] ?? kept.heldBy });
  });
}

/** None for recruiters; what was given stands among the interactions as well. */
export function* thanksPages(sqlite: SqliteDatabase, { reader }: JsonExportOrder): Generator<unknown[]> {
  if (reader.role === 'recruiter') return;
  yield* pages(
    sqlite,
    `SELECT id, person_id AS personId, tenure_id AS tenureId, given_by AS givenBy, given_on AS givenOn, way, words,
       ${toldOrNull}, created_at AS createdAt, updated_at AS updatedAt
     FROM thanks WHERE id > ? AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
}

/** Where the document is of the whole workspace. */
export function* managementMessagePages(
  sqlite: SqliteDatabase,
  { whole }: JsonExportOrder,
): Generator<unknown[]> {
  if (!whole) return;
  const found = pages(
    sqlite,
    `SELECT id, sent_on AS sentOn, title, body, sent_by AS sentBy, channel, departments,
       created_at AS createdAt, updated_at AS updatedAt
     FROM management_messages WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT ?`,
  );
  for (const rows of found) {
    yield rows.map((row) => ({ ...row, departments: parseJson(String(row['departments'])) }));
  }
}
