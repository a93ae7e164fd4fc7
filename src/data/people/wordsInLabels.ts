import { z } from 'zod';
import { fold, wordsOf } from '#shared/domain/folding.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';

/** Words of a search that are looked for in labels, and the others. */
interface Division {
  /** For each of the words the labels in whose names it is found. */
  labels: string[][];
  others: string;
}

/** So many words at most are looked for in labels, as each doubles the ways to divide them. */
const mostWords = 5;

const found = z.array(z.string());

/**
 * All ways in which some of the typed words, but neither none nor all of them, can be found in the names of labels. Most
 * words are in none, so that there is mostly no way.
 */
export function wordsInLabels(sqlite: SqliteDatabase, search: string): Division[] {
  const words = [...new Set(wordsOf(fold(search)))];
  if (words.length < 2) return [];
  let divisions = [{ labels: [] as string[][], others: words }];
  let looked = 0;
  for (const word of words) {
    const named = looked < mostWords ? labelsWith(sqlite, word) : [];
    if (named.length === 0) continue;
    looked += 1;
    const without = divisions.map(({ labels, others }) => ({
      labels: [...labels, named],
      others: others.filter((other) => other !== word),
    }));
    divisions = [...divisions, ...without];
  }
  return divisions.flatMap(({ labels, others }) =>
    labels.length === 0 || others.length === 0 ? [] : [{ labels, others: others.join(' ') }],
  );
}

function labelsWith(sqlite: SqliteDatabase, word: string): string[] {
  return found.parse(prepared(sqlite, 'SELECT id FROM labels WHERE instr(folded, ?) > 0').pluck().all(word));
}
