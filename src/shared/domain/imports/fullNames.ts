import { tidy } from './cellText.ts';
import type { NameOrder } from './mapping.ts';

export interface SplitName {
  family: string | null;
  given: string | null;
}

const comma = /[,，、]/;
/** Names with these are written family name first, whatever the column's order; katakana alone may be foreign. */
const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u;
const particles = new Set(
  'van von vom zu zur de der den del della di da das do dos du la le ter ten te af av al el bin ibn ben st.'.split(
    ' ',
  ),
);
const suffix = /^(?:jr|sr|ii|iii|iv|esq|phd|ph\.d|md|m\.d|mba|cpa)\.?$/i;

/** Some systems say behind the name that the person has left. */
const aside = /\s*[(（](?:terminated|on leave|inactive|退職|退職済み?|休職中)[)）]$/i;

/**
 * Splits a whole name written in the given order. A name without a place to split is taken as the family name,
 * in `givenFamily` as the given name. A comma separates in every order, unless what follows is a suffix (Jr.).
 */
export function splitFullName(cell: string, order: NameOrder): SplitName {
  const name = tidy(cell).replace(aside, '');
  if (name === '') return { family: null, given: null };
  const at = name.search(comma);
  if (at >= 0 && (order === 'familyCommaGiven' || !suffix.test(name.slice(at + 1).trim()))) {
    return part(name.slice(0, at), name.slice(at + 1));
  }
  const words = name.split(' ');
  if (order !== 'givenFamily' || familyFirst.test(name)) {
    return part(words[0] ?? '', words.slice(1).join(' '));
  }
  const start = familyStart(words);
  return start === 0 ? part('', name) : part(words.slice(start).join(' '), words.slice(0, start).join(' '));
}

/** Where the family name begins in `Given Middle van Family Jr.`; 0 where there is but one word. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  if (start > 1 && suffix.test(words[start] ?? '')) start -= 1;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return start;
}

function part(family: string, given: string): SplitName {
  const clean = (text: string): string | null => text.trim() || null;
  return { family: clean(family), given: clean(given) };
}

/** What the values of a column say about the order of its names. */
export class NameOrderEvidence {
  #names = 0;
  #withComma = 0;
  #familyFirst = 0;

  add(value: string): void {
    this.#names += 1;
    const at = value.search(comma);
    if (at > 0 && !suffix.test(value.slice(at + 1).trim())) this.#withComma += 1;
    else if (familyFirst.test(value)) this.#familyFirst += 1;
  }

  /** The order in which most of the values are written. */
  order(): NameOrder {
    if (this.#withComma * 2 > this.#names) return 'familyCommaGiven';
    return this.#familyFirst * 2 > this.#names ? 'familyGiven' : 'givenFamily';
  }
}
