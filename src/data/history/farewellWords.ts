import { z } from 'zod';
import { type HiddenPart, hiddenPart } from '#shared/contract/farewells.ts';
import { noteTier } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Row } from '../database/statements.ts';
import { mayReadPart } from '../farewells/visibility.ts';
import type { Reader } from '../interactions/visibility.ts';
import { type ChangeRow, isEmptied, type KeptChange, keptChange } from './kept.ts';
import { mergedBy, smallOperation } from './operation.ts';

/** What the history keeps of a leaver that is not for everybody's eyes. */
const confidential = new Set(['farewell', 'farewellDraft', 'thanks']);

/** The columns of a farewell that hold what is said in a part. */
const wordsOf: Readonly<Record<HiddenPart, readonly string[]>> = {
  reasons: ['reasons', 'reasonWords'],
  valued: ['valued', 'valuedWords'],
  feedback: ['recommendScore', 'betterWords'],
};

/** Who may read a farewell at one time of its history; the same names as its columns. */
const rights = z.object({
  heldBy: z.string(),
  reasonsTier: noteTier,
  valuedTier: noteTier,
  feedbackTier: noteTier,
  reasonsBy: z.string().nullable().default(null),
  valuedBy: z.string().nullable().default(null),
  feedbackBy: z.string().nullable().default(null),
});
type Rights = z.infer<typeof rights>;

function isReadable(reader: Reader, part: HiddenPart, kept: Rights): boolean {
  return mayReadPart(reader, { tier: kept[`${part}Tier`], by: kept[`${part}By`] ?? kept.heldBy });
}

export const farewellChangesSql = `
  SELECT operation_id, number, record_type, record_id, person_id, action, before, after
  FROM changes WHERE record_type = 'farewell' AND record_id IN (SELECT value FROM json_each(?))
  ORDER BY operation_id DESC, number DESC`;

const changesOf = statement<[string], ChangeRow>(farewellChangesSql);

export const presentFarewellsSql = `
  SELECT id, held_by AS heldBy, reasons_tier AS reasonsTier, valued_tier AS valuedTier, feedback_tier AS feedbackTier,
    reasons_by AS reasonsBy, valued_by AS valuedBy, feedback_by AS feedbackBy
  FROM farewells WHERE id IN (SELECT value FROM json_each(?))`;

const presentOf = statement<[string], Row & { id: string }>(presentFarewellsSql);

/** Where a change is in the history. */
const placeIn = (operation: string, number: number): string => `${operation}/${number}`;

/**
 * What of farewells the history does not show to a reader: everything of a record, or the words of parts that were above
 * their tier at the time, before or after the change.
 */
export class FarewellWords {
  readonly #reader: Reader;
  readonly #hidden = new Map<string, ReadonlySet<string>>();

  /** `changes` are all that will be asked for. */
  constructor(sqlite: SqliteDatabase, reader: Reader, changes: readonly KeptChange[]) {
    this.#reader = reader;
    const ids = new Set(changes.filter((one) => one.recordType === 'farewell').map((one) => one.recordId));
    if (ids.size === 0 || reader.role === 'recruiter') return;
    const all = JSON.stringify([...ids]);
    const states = new Map<string, Row>(
      presentOf(sqlite)
        .all(all)
        .map(({ id, ...row }) => [id, row]),
    );
    for (const row of changesOf(sqlite).all(all)) this.#walkBack(row, states);
  }

  /** The change as the reader may see it; null where they may see nothing of it. */
  shown(operation: string, change: KeptChange): KeptChange | null {
    if (this.#reader.role === 'recruiter') {
      if (confidential.has(change.recordType)) return null;
      // What was noted at a step is for those who part with the leaver.
      return change.recordType === 'offboardingStep' ? withoutFields(change, new Set(['note'])) : change;
    }
    if (change.recordType !== 'farewell') return change;
    const hidden = this.#hidden.get(placeIn(operation, change.number));
    return hidden === undefined ? change : withoutFields(change, hidden);
  }

  #walkBack(row: ChangeRow, states: Map<string, Row>): void {
    const change = keptChange(row);
    if (isEmptied(change)) return;
    const after = change.action === 'delete' ? null : (states.get(change.recordId) ?? null);
    const before = change.action === 'insert' ? null : { ...after, ...change.before };
    states.set(change.recordId, before ?? {});
    const known = [before, after].filter((state) => state !== null).map((state) => rights.safeParse(state));
    const parts = hiddenPart.options.filter((part) =>
      known.some(({ success, data }) => !success || !isReadable(this.#reader, part, data)),
    );
    if (parts.length === 0) return;
    this.#hidden.set(placeIn(row.operation_id, row.number), new Set(parts.flatMap((part) => wordsOf[part])));
  }
}

/**
 * Whether an operation did something with a farewell that the reader may not see, or not all of, and so can't take back.
 * Records of one person are put together and taken apart without a word being shown.
 */
export function hidesFarewell(sqlite: SqliteDatabase, operation: string, reader: Reader): boolean {
  if (mergedBy(sqlite, operation) !== null) return false;
  const own = confidentialIn(sqlite).all(operation, smallOperation).map(keptChange);
  if (own.length === 0) return false;
  const words = new FarewellWords(sqlite, reader, own);
  return own.some((change) => {
    const shown = words.shown(operation, change);
    return shown === null || saidIn(shown) < saidIn(change);
  });
}

export const confidentialInSql = `
  SELECT operation_id, number, record_type, record_id, person_id, action, before, after FROM changes
  WHERE operation_id = ? AND number <= ? AND record_type IN ('farewell', 'farewellDraft', 'thanks')`;

const confidentialIn = statement<[string, number], ChangeRow>(confidentialInSql);

/** How many fields of a change say something. */
function saidIn({ before, after }: KeptChange): number {
  const values = [before, after].flatMap((row) => Object.values(row ?? {}));
  return values.filter((value) => value !== null && value !== '' && value !== '[]').length;
}

function withoutFields(change: KeptChange, hidden: ReadonlySet<string>): KeptChange {
  const without = (row: Row | null) =>
    row === null ? null : Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.has(name)));
  return { ...change, before: without(change.before), after: without(change.after) };
}
