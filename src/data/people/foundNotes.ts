import { z } from 'zod';
import { fold } from '#shared/domain/folding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { matchedParts } from '#shared/domain/matching.ts';
import { type NoteTier, noteTier } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';

/** How many characters of a note are shown, and how many of them before what was found. */
const shown = { whole: 80, before: 24 };

/** The notes of a person that somebody may see, latest first: the tiers of the role as a JSON array, and their name. */
export const notesSql = `
  SELECT concat_ws(' · ', nullif(i.subject, ''), nullif(i.body, '')) AS text, i.tier
  FROM interaction_people a CROSS JOIN interactions i ON i.id = a.interaction_id
  WHERE a.person_id = ? AND a.present = 1
    AND (i.tier IN (SELECT value FROM json_each(?)) OR (i.tier = 'owner' AND i.logged_by = ?))
  ORDER BY a.occurred_at DESC`;

const foundNote = z.object({ text: z.string(), tier: noteTier });

/**
 * Of a person's notes that the reader may see, the one that has most of the words, of equals the latest: the part
 * of it around the first of them, and how many it has. Words of one character are not looked for in notes.
 */
export function bestNote(
  sqlite: SqliteDatabase,
  reader: Reader,
  person: PersonId,
  words: readonly string[],
): { text: string; words: number; tier: NoteTier } | null {
  const wanted = words.filter((word) => [...word].length > 1);
  if (wanted.length === 0) return null;
  let best: z.infer<typeof foundNote> & { words: number } = { text: '', tier: 'open', words: 0 };
  const tiers = JSON.stringify(tiersOf(reader.role));
  for (const found of prepared(sqlite, notesSql).iterate(person, tiers, reader.actor)) {
    const { text, tier } = foundNote.parse(found);
    const folded = fold(text);
    const count = wanted.filter((word) => folded.includes(word)).length;
    if (count > best.words) best = { text, tier, words: count };
    if (count === wanted.length) break;
  }
  return best.words === 0 ? null : { ...best, text: excerpt(best.text, wanted) };
}

/** The part of a text around the first of the words, in one line. */
function excerpt(text: string, words: readonly string[]): string {
  const [first] = matchedParts(text, words.join(' '));
  const letters = [...new Intl.Segmenter().segment(text)];
  const found = letters.findIndex(({ index, segment }) => index + segment.length > (first?.from ?? 0));
  const from = Math.max(0, Math.min(found - shown.before, letters.length - shown.whole));
  const to = Math.min(letters.length, from + shown.whole);
  const part = letters
    .slice(from, to)
    .map(({ segment }) => segment)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return `${from > 0 ? '…' : ''}${part}${to < letters.length ? '…' : ''}`;
}
