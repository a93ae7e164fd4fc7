import { fold, wordsOf } from './folding.ts';

/** A part of a text, as UTF-16 offsets; `to` is the first one after it. */
export interface Part {
  from: number;
  to: number;
}

/**
 * The parts of `text` in which the words of `typed` are found, folded as the search folds them, in order and
 * without overlaps: the first place of each word.
 */
export function matchedParts(text: string, typed: string): Part[] {
  const { folded, origins } = foldedWithOrigins(text);
  const found = wordsOf(fold(typed)).flatMap((word) => {
    const at = folded.indexOf(word);
    const first = origins[at];
    const last = origins[at + word.length - 1];
    return at < 0 || first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
  });
  return joined(found);
}

function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && part.from <= last.to) last.to = Math.max(last.to, part.to);
    else result.push({ ...part });
  }
  return result;
}

/** A letter with the marks that belong to it, such as ﾊ with ﾞ. */
const letters = /\P{M}[\p{M}\uff9e\uff9f]*/gu;

/** Folds letter by letter, and remembers for each UTF-16 unit of the result where in the text it comes from. */
function foldedWithOrigins(text: string): { folded: string; origins: Part[] } {
  let folded = '';
  const origins: Part[] = [];
  for (const match of text.matchAll(letters)) {
    const letter = match[0];
    const form = /^\s/.test(letter) ? ' ' : fold(letter);
    const origin = { from: match.index, to: match.index + letter.length };
    for (let unit = 0; unit < form.length; unit += 1) origins.push(origin);
    folded += form;
  }
  return { folded, origins };
}
