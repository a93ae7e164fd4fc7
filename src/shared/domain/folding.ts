import { letterVariants } from './letterVariants.ts';

/**
 * Brings text to the form in which it is compared: width (ﾔﾏﾀﾞ = ヤマダ), case, Latin accents,
 * katakana to hiragana, old to new kanji, runs of white space to one space.
 */
export function fold(text: string): string {
  // Lower case can bring letters that NFKC writes otherwise, so it comes before and after.
  const compatible = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  // Decomposing also splits が into か and a voicing mark, so only marks on other letters go.
  const plain = compatible
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return [...plain]
    .map((letter) => {
      const kana = toHiragana(letter);
      return letterVariants.get(kana) ?? kana;
    })
    .join('')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Katakana ァ to ヶ and the marks ヽ ヾ lie as far from their hiragana in every case; ー has none. */
function toHiragana(letter: string): string {
  return /[\u30a1-\u30f6\u30fd\u30fe]/.test(letter)
    ? String.fromCharCode(letter.charCodeAt(0) - 0x60)
    : letter;
}

/** The words of folded text: parted by spaces, by the dot between foreign names, and by signs that no word has. */
export function wordsOf(folded: string): string[] {
  return folded.split(/[ !"$%()*,/:;<=>?[\\\]^`{|}~・]+/).filter((word) => word !== '');
}

/**
 * The terms under which folded text is found: each pair of neighbouring characters of each word, and its
 * last character. A word's pairs in a row, as one phrase, then match any part of it from one character on;
 * the last character alone keeps a phrase from running into the next word.
 */
export function searchTerms(texts: Iterable<string | null>): string {
  const terms: string[] = [];
  for (const text of texts) {
    if (text === null) continue;
    for (const word of wordsOf(fold(text))) terms.push(...pairsOf(word, true));
  }
  return terms.join(' ');
}

function pairsOf(word: string, withLast: boolean): string[] {
  const characters = [...word];
  const pairs: string[] = [];
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (next !== undefined) pairs.push(character + next);
    else if (withLast) pairs.push(character);
  }
  return pairs;
}

/**
 * The full-text query for what the user typed: every word must occur, each anywhere within a word.
 * Null where nothing is left to search for.
 */
export function searchQuery(typed: string): string | null {
  const words = wordsOf(fold(typed));
  if (words.length === 0) return null;
  return words.map(phraseOf).join(' AND ');
}

function phraseOf(word: string): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const pairs = pairsOf(word, false);
  return pairs.length === 0 ? `${quoted(word)} *` : quoted(pairs.join(' '));
}
