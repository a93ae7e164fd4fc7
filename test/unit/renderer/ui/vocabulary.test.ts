import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as vocabulary from '#shared/domain/vocabulary.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';

/** The closed lists: everything in vocabulary.ts that is an enumeration. */
const lists = Object.entries(vocabulary).flatMap(([name, list]) =>
  list instanceof z.ZodEnum ? [{ name, values: list.options.map(String) }] : [],
);

const wordList = z.record(z.string(), z.record(z.string(), z.string().min(1)));

describe.each(Object.entries(catalogues))('in %s', (_language, { vocabulary: words }) => {
  const known = wordList.parse(words);

  test.each(lists)('every value of $name has a word, and no word is left over', ({ name, values }) => {
    expect(Object.keys(known[name] ?? {}).sort()).toEqual([...values].sort());
  });

  test('the strengths 0 to 3 have words', () => {
    expect(Object.keys(known['orientationStrength'] ?? {})).toEqual(['0', '1', '2', '3']);
  });

  test('within a list no two values share a word', () => {
    for (const [name, list] of Object.entries(known)) {
      const said = Object.values(list);
      expect(new Set(said).size, name).toBe(said.length);
    }
  });
});

test('the lists are found', () => {
  expect(lists.map((list) => list.name)).toEqual(
    expect.arrayContaining(['role', 'openness', 'channel', 'purpose']),
  );
});
