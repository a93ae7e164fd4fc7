import { fold, ownedTerms, searchLetters, searchTerms } from '#shared/domain/folding.ts';
import { nameForms, type PersonName, sortKey, writtenTogether } from '#shared/domain/names.ts';
import type { SqliteDatabase } from './driver.ts';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The rules of src/shared/domain that summaries and the search index use, as SQL functions. */
export function registerFunctions(database: SqliteDatabase): void {
  database.function('search_terms', { deterministic: true }, (text: unknown) =>
    searchTerms([textOrNull(text)]),
  );
  database.function('search_letters', { deterministic: true }, (text: unknown) =>
    searchLetters(textOrNull(text) ?? ''),
  );
  database.function('written_together', { deterministic: true }, (familyName: unknown, givenName: unknown) =>
    writtenTogether(textOrNull(familyName), textOrNull(givenName)),
  );
  database.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
  database.function('owned_terms', { deterministic: true }, (owner: unknown, text: unknown) =>
    ownedTerms(textOrNull(owner) ?? '', textOrNull(text)),
  );
  database.function('sort_key', { deterministic: true, varargs: true }, (...parts: unknown[]) =>
    sortKey(nameOf(parts)),
  );
  database.function('name_forms', { deterministic: true, varargs: true }, (...parts: unknown[]) =>
    JSON.stringify(nameForms(nameOf(parts))),
  );
}

function nameOf(parts: readonly unknown[]): PersonName {
  const [familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName] =
    parts;
  return {
    familyName: textOrNull(familyName),
    givenName: textOrNull(givenName),
    familyReading: textOrNull(familyReading),
    givenReading: textOrNull(givenReading),
    latinName: textOrNull(latinName),
    preferredName: textOrNull(preferredName),
    formerFamilyName: textOrNull(formerFamilyName),
  };
}
