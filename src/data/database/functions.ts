import { searchTerms } from '#shared/domain/folding.ts';
import { sortKey, writtenTogether } from '#shared/domain/names.ts';
import type { SqliteDatabase } from './driver.ts';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The rules of src/shared/domain that summaries and the search index use, as SQL functions. */
export function registerFunctions(database: SqliteDatabase): void {
  database.function('search_terms', { deterministic: true }, (text: unknown) =>
    searchTerms([textOrNull(text)]),
  );
  database.function('written_together', { deterministic: true }, (familyName: unknown, givenName: unknown) =>
    writtenTogether(textOrNull(familyName), textOrNull(givenName)),
  );
  database.function('sort_key', { deterministic: true, varargs: true }, (...parts: unknown[]) => {
    const [familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName] =
      parts;
    return sortKey({
      familyName: textOrNull(familyName),
      givenName: textOrNull(givenName),
      familyReading: textOrNull(familyReading),
      givenReading: textOrNull(givenReading),
      latinName: textOrNull(latinName),
      preferredName: textOrNull(preferredName),
      formerFamilyName: textOrNull(formerFamilyName),
    });
  });
}
