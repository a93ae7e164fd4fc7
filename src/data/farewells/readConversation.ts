import { z } from 'zod';
import { type Conversation, farewellAnswers } from '#shared/contract/farewells.ts';
import { farewellId, interactionId, type PersonId, type TenureId } from '#shared/domain/ids.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import { type Channel, channel } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { parseJson } from '../files/parseJson.ts';
import type { Reader } from '../interactions/visibility.ts';
import { type KeptAnswers, readDraft, shownTo } from './keptConversation.ts';
import { requireSubject } from './subject.ts';
import { requireFarewellReader } from './visibility.ts';
import { readWishes } from './wishesText.ts';

/** A finished conversation, whole; for the reader see `readConversation`. */
export interface KeptFarewell extends KeptAnswers {
  id: z.infer<typeof farewellId>;
  version: number;
  heldOn: PlainDate;
  heldBy: string;
  interactionId: z.infer<typeof interactionId> | null;
}

const row = z.object({
  id: farewellId,
  version: z.int(),
  heldOn: plainDate,
  heldBy: z.string(),
  interactionId: interactionId.nullable(),
  reasons: z.string(),
  reasonWords: z.string(),
  valued: z.string(),
  valuedWords: z.string(),
  betterWords: z.string(),
  recommendScore: z.int().nullable(),
  reasonsTier: z.string(),
  valuedTier: z.string(),
  feedbackTier: z.string(),
  reasonsBy: z.string().nullable(),
  valuedBy: z.string().nullable(),
  feedbackBy: z.string().nullable(),
  wishes: z.string(),
});

const farewellOf = statement<[string], unknown>(`
  SELECT id, version, held_on AS heldOn, held_by AS heldBy, interaction_id AS interactionId,
    reasons, reason_words AS reasonWords, valued, valued_words AS valuedWords, better_words AS betterWords,
    recommend_score AS recommendScore, reasons_tier AS reasonsTier, valued_tier AS valuedTier,
    feedback_tier AS feedbackTier, reasons_by AS reasonsBy, valued_by AS valuedBy, feedback_by AS feedbackBy, wishes
  FROM farewells WHERE tenure_id = ?`);

/** The finished conversation of that tenure with all answers, whoever may read them; null while there is none. */
export function readFarewell(sqlite: SqliteDatabase, tenureId: TenureId): KeptFarewell | null {
  const found = farewellOf(sqlite).get(tenureId);
  if (found === undefined) return null;
  const { id, version, heldBy, reasonsBy, valuedBy, feedbackBy, wishes, ...kept } = row.parse(found);
  const answers = farewellAnswers.parse({
    ...kept,
    ...readWishes(wishes),
    reasons: parseJson(kept.reasons),
    valued: parseJson(kept.valued),
    // They have a life of their own by now.
    followUps: [],
  });
  const writers = {
    reasons: reasonsBy ?? heldBy,
    valued: valuedBy ?? heldBy,
    feedback: feedbackBy ?? heldBy,
  };
  return { id, version, heldBy, heldOn: kept.heldOn, interactionId: kept.interactionId, answers, writers };
}

const channelsOf = statement<[string], { channel: string }>(
  'SELECT DISTINCT channel FROM contact_points WHERE person_id = ? AND usable = 1',
);

/** The channels by which the person can be reached, in the order of the list. */
function readChannels(sqlite: SqliteDatabase, personId: PersonId): Channel[] {
  const found = new Set(
    channelsOf(sqlite)
      .all(personId)
      .map((point) => point.channel),
  );
  return channel.options.filter((way) => found.has(way));
}

/** The conversation as the reader may see it; NOT_FOUND for recruiters, and where there is no such leaver. */
export function readConversation(sqlite: SqliteDatabase, reader: Reader, tenureId: TenureId): Conversation {
  requireFarewellReader(reader);
  const subject = requireSubject(sqlite, tenureId);
  const farewell = readFarewell(sqlite, tenureId);
  const draft = readDraft(sqlite, tenureId);
  return {
    ...subject,
    channels: readChannels(sqlite, subject.personId),
    finished: farewell && {
      id: farewell.id,
      version: farewell.version,
      heldBy: farewell.heldBy,
      ...shownTo(reader, farewell),
    },
    draft: draft && { author: draft.author, savedAt: draft.savedAt, ...shownTo(reader, draft) },
  };
}
