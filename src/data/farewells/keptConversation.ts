import { z } from 'zod';
import {
  type FarewellAnswers,
  farewellAnswers,
  type HiddenPart,
  hiddenPart,
} from '#shared/contract/farewells.ts';
import { isTold, noAnswers, tierFields, withoutPart, withPart } from '#shared/domain/farewells/answers.ts';
import type { TenureId } from '#shared/domain/ids.ts';
import { type Instant, instant } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { parseJson } from '../files/parseJson.ts';
import type { Reader } from '../interactions/visibility.ts';
import { mayReadPart, type Writers } from './visibility.ts';

/** Answers as they are kept, all of them, with who wrote each part. */
export interface KeptAnswers {
  answers: FarewellAnswers;
  writers: Writers;
}

/** Everything by one writer. */
export const allBy = (writer: string): Writers => ({ reasons: writer, valued: writer, feedback: writer });

/** The parts that the reader may not see. What nobody said anything in is hidden from nobody. */
export function hiddenFrom(reader: Reader, { answers, writers }: KeptAnswers): HiddenPart[] {
  return hiddenPart.options.filter(
    (part) =>
      isTold(answers, part) && !mayReadPart(reader, { tier: answers[tierFields[part]], by: writers[part] }),
  );
}

/** The answers as that reader gets them, with the parts that were left out. */
export function shownTo(
  reader: Reader,
  kept: KeptAnswers,
): { answers: FarewellAnswers; hidden: HiddenPart[] } {
  const hidden = hiddenFrom(reader, kept);
  return { answers: hidden.reduce(withoutPart, kept.answers), hidden };
}

/**
 * What the reader wrote over what was kept: parts hidden from them stay as they are, and a part belongs to whoever began
 * it.
 */
export function writtenOver(reader: Reader, kept: KeptAnswers | null, written: FarewellAnswers): KeptAnswers {
  if (kept === null) return { answers: written, writers: allBy(reader.actor) };
  const hidden = hiddenFrom(reader, kept);
  const answers = hidden.reduce((all, part) => withPart(all, part, kept.answers), written);
  const writer = (part: HiddenPart) => (isTold(kept.answers, part) ? kept.writers[part] : reader.actor);
  return {
    answers,
    writers: { reasons: writer('reasons'), valued: writer('valued'), feedback: writer('feedback') },
  };
}

export interface Draft extends KeptAnswers {
  author: string;
  savedAt: Instant;
}

const draftRow = z.object({ author: z.string(), answers: z.string(), savedAt: instant });
const draftOf = statement<[string], unknown>(
  'SELECT author, answers, saved_at AS savedAt FROM farewell_drafts WHERE tenure_id = ?',
);
const writersOfDraft = z.looseObject({
  writtenBy: z.partialRecord(hiddenPart, z.string()).default({}).catch({}),
});

/** What was typed of the conversation and is not finished; null where there is nothing. */
export function readDraft(sqlite: SqliteDatabase, tenureId: TenureId): Draft | null {
  const row = draftOf(sqlite).get(tenureId);
  if (row === undefined) return null;
  const { author, answers: text, savedAt } = draftRow.parse(row);
  const json = z.record(z.string(), z.unknown()).parse(parseJson(text));
  const answers = farewellAnswers.parse({ ...noAnswers, ...json });
  const { writtenBy } = writersOfDraft.parse(json);
  return { author, savedAt, answers, writers: { ...allBy(author), ...writtenBy } };
}

/** A draft's answers as its column holds them. */
export function draftText({ answers, writers }: KeptAnswers): string {
  return JSON.stringify({ ...answers, writtenBy: writers });
}
