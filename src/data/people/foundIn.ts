import { z } from 'zod';
import { type FoundPlace, foundPlace } from '#shared/contract/peopleList.ts';
import { fold, wordsOf } from '#shared/domain/folding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { bestNote } from './foundNotes.ts';

/** A text of a person; `shown` is what every row of the list has. */
const fact = foundPlace.extend({ place: z.union([foundPlace.shape.place, z.literal('shown')]) });
type Fact = z.infer<typeof fact>;

/** With the tier of what was found, as a look at what is not open is told to the audit log. */
export type Found = FoundPlace & { tier: NoteTier };

/**
 * Where the search finds these people: of each the one place that has most of the typed words that the name and its
 * reading do not have. Of equals it is the one that a row is least likely to show, notes before all.
 */
export function foundIn(
  sqlite: SqliteDatabase,
  reader: Reader,
  { search, people }: { search: string; people: readonly PersonId[] },
): Found[] {
  const words = [...new Set(wordsOf(fold(search)))];
  if (words.length === 0 || people.length === 0) return [];
  const facts = new Map<PersonId, Fact[]>(people.map((person) => [person, []]));
  for (const found of factsOf(sqlite, people)) facts.get(found.personId)?.push(found);
  return [...facts].flatMap(([person, known]) => placeOf(sqlite, reader, person, known, words));
}

function placeOf(
  sqlite: SqliteDatabase,
  reader: Reader,
  personId: PersonId,
  facts: readonly Fact[],
  words: readonly string[],
): Found[] {
  const open = new Set(words);
  let best: { place: FoundPlace; words: number } | null = null;
  for (const { place, text } of facts) {
    const folded = fold(text);
    const here = [...open].filter((word) => folded.includes(word));
    for (const word of here) open.delete(word);
    if (place === 'shown' || here.length === 0 || here.length < (best?.words ?? 0)) continue;
    best = { place: { personId, place, text }, words: here.length };
  }
  const note = open.size === 0 ? null : bestNote(sqlite, reader, personId, [...open]);
  if (note !== null && note.words >= (best?.words ?? 0))
    return [{ personId, place: 'note', text: note.text, tier: note.tier }];
  return best === null ? [] : [{ ...best.place, tier: 'open' }];
}

/** The texts of people that the search reads, those that a row is most likely to show first. */
export const factsSql = `
  WITH asked AS (
    SELECT p.* FROM json_each(?) a CROSS JOIN people p ON p.id = a.value WHERE p.deleted_at IS NULL)
  SELECT personId, place, text FROM (
    SELECT id AS personId, 1 AS rank, 'shown' AS place, written_together(family_name, given_name) AS text FROM asked
    UNION ALL SELECT id, 1, 'shown', written_together(family_reading, given_reading) FROM asked
    UNION ALL SELECT id, 2, 'company', concat_ws(' ', company, job_title) FROM asked
    UNION ALL SELECT a.id, 3, 'tenure', concat_ws(' ', t.department, t.title)
      FROM asked a CROSS JOIN tenures t ON t.person_id = a.id
    UNION ALL SELECT a.id, 4, c.channel, c.value
      FROM asked a CROSS JOIN contact_points c ON c.person_id = a.id WHERE c.channel <> 'post'
    UNION ALL SELECT id, 5, 'location', location FROM asked
    UNION ALL SELECT id, 5, 'externalId', external_id FROM asked
    UNION ALL SELECT a.id, 6, l.kind, l.name
      FROM asked a CROSS JOIN person_labels c ON c.person_id = a.id CROSS JOIN labels l ON l.id = c.label_id
    UNION ALL SELECT a.id, 7, 'custom', v.text_value
      FROM asked a CROSS JOIN custom_values v ON v.person_id = a.id CROSS JOIN custom_fields f ON f.id = v.field_id
      WHERE f.type IN ('text', 'choice') AND f.archived_at IS NULL
    UNION ALL SELECT id, 8, 'name', former_family_name FROM asked
    UNION ALL SELECT id, 8, 'name', latin_name FROM asked
    UNION ALL SELECT id, 8, 'name', preferred_name FROM asked
  ) WHERE text <> '' ORDER BY rank`;

function factsOf(sqlite: SqliteDatabase, people: readonly PersonId[]): Fact[] {
  return z.array(fact).parse(sqlite.prepare(factsSql).all(JSON.stringify(people)));
}
