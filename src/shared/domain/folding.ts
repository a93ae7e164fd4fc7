import { letterVariants } from './letterVariants.ts';

/**
 * Brings text to the form in which it is compared: width (ﾔﾏﾀﾞ = ヤマダ), case, Latin accents,
 * katakana to hiragana, old to new kanji, runs of white space to one space.
 */
export function fold(text: string): string {
  let length = 0;
  const folded = roomFor(text.length);
  // Most text has only letters that fold one by one, whatever stands beside them.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const form = singleForms[unit] || learned(unit);
    if (form === dependent) return foldedAsAWhole(text);
    if (form !== space) {
      folded[length] = form;
      length += 1;
    } else if (length > 0 && folded[length - 1] !== space) {
      folded[length] = space;
      length += 1;
    }
  }
  if (length > 0 && folded[length - 1] === space) length -= 1;
  return textOf(folded, length);
}

/** The same by the rules of Unicode for a whole text; this is what folding means. */
export function foldedAsAWhole(text: string): string {
  return lettersFolded(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function lettersFolded(text: string): string {
  // Lower case can bring letters that NFKC writes otherwise, so it comes before and after.
  const compatible = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  // Decomposing also splits が into か and a voicing mark, so only marks on other letters go.
  const plain = compatible
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return Array.from(plain, (letter) => {
    const kana = toHiragana(letter);
    return letterVariants.get(kana) ?? kana;
  }).join('');
}

/** Katakana ァ to ヶ and the marks ヽ ヾ lie as far from their hiragana in every case; ー has none. */
function toHiragana(letter: string): string {
  return /[\u30a1-\u30f6\u30fd\u30fe]/.test(letter)
    ? String.fromCharCode(letter.charCodeAt(0) - 0x60)
    : letter;
}

const space = 0x20;
/** Stands for a unit whose form depends on its neighbours, or is not a single unit. */
const dependent = 0xffff;
/** By UTF-16 unit: its folded form where that is one unit whatever stands beside it; 0 where not yet learned. */
const singleForms = new Uint16Array(0x10000);

/** Marks, and the letters of Hangul syllables, join with the letter before them. */
const joining = /^[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

function learned(unit: number): number {
  const form = singleFormOf(String.fromCharCode(unit));
  singleForms[unit] = form;
  return form;
}

function singleFormOf(letter: string): number {
  if (/[\ud800-\udfff]/.test(letter) || joining.test(letter.normalize('NFKD'))) return dependent;
  const form = lettersFolded(letter);
  if (form.length !== 1 || joining.test(form)) return dependent;
  return /[\s\p{Cc}]/u.test(form) ? space : form.charCodeAt(0);
}

/** Kept between calls: folding and cutting into terms go over all texts of a workspace. */
let room = new Uint16Array(4096);

function roomFor(units: number): Uint16Array {
  if (room.length < units) room = new Uint16Array(units * 2);
  return room;
}

const utf16 = new TextDecoder('utf-16', { ignoreBOM: true });

function textOf(units: Uint16Array, length: number): string {
  // Few units are faster by the one way, many by the other.
  return length < 256
    ? String.fromCharCode(...units.subarray(0, length))
    : utf16.decode(units.subarray(0, length));
}

/** What parts words: spaces, the dot between foreign names, and signs that no word has. */
const betweenWords = ' !"$%()*,/:;<=>?[\\]^`{|}~・';

/** The words of folded text. */
export function wordsOf(folded: string): string[] {
  return folded.split(/[ !"$%()*,/:;<=>?[\\\]^`{|}~・]+/).filter((word) => word !== '');
}

const isBetweenWords = new Uint8Array(0x10000);
for (const sign of betweenWords) isBetweenWords[sign.charCodeAt(0)] = 1;

/** The longest term, in characters. */
const termLength = 3;

/**
 * The terms under which folded text is found: from each character of each word, up to three characters on. A typed
 * word of three characters or more is looked up as its runs of three in a row, which match any part of a word; a
 * shorter one as the beginning of any term.
 */
export function searchTerms(texts: Iterable<string | null>): string {
  const terms: string[] = [];
  for (const text of texts) {
    if (text !== null) terms.push(termsOf(text, ''));
  }
  return terms.filter((part) => part !== '').join(' ');
}

/** The terms of a note that is for its owner alone: only with the owner's sign before them are they found. */
export function ownedTerms(owner: string, text: string | null): string {
  return text === null ? '' : termsOf(text, ownerSign(owner));
}

/** A short sign of a name, FNV-1a in hexadecimal between two `#`. */
function ownerSign(owner: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(owner)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `#${hash.toString(16).padStart(8, '0')}#`;
}

function termsOf(text: string, sign: string): string {
  const folded = fold(text);
  // At most: the sign, three characters of two units, and a space.
  const terms = roomFor(folded.length * (sign.length + 2 * termLength + 1));
  let length = 0;
  for (let at = 0; at < folded.length; at = after(folded, at)) {
    if (isBetweenWords[folded.charCodeAt(at)] === 1) continue;
    for (let unit = 0; unit < sign.length; unit += 1) {
      terms[length] = sign.charCodeAt(unit);
      length += 1;
    }
    let taken = at;
    for (let count = 0; count < termLength && taken < folded.length; count += 1) {
      if (isBetweenWords[folded.charCodeAt(taken)] === 1) break;
      const next = after(folded, taken);
      for (; taken < next; taken += 1) {
        terms[length] = folded.charCodeAt(taken);
        length += 1;
      }
    }
    terms[length] = space;
    length += 1;
  }
  return textOf(terms, Math.max(0, length - 1));
}

/** Where the character that begins there ends. */
function after(text: string, at: number): number {
  const pair =
    (text.charCodeAt(at) & 0xfc00) === 0xd800 &&
    at + 1 < text.length &&
    (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  return at + (pair ? 2 : 1);
}

/** What comes before a term that is a letter for itself; folded text has none. */
const letterSign = '¹';

/** Each letter of the words of a text once, as terms that no part of a word is. */
export function searchLetters(text: string): string {
  const letters = new Set(wordsOf(fold(text)).flatMap((word) => [...word]));
  return Array.from(letters, (letter) => letterSign + letter).join(' ');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A full-text phrase that finds a word anywhere within a word. */
function phraseOf(word: string, sign = ''): string {
  const characters = [...word];
  if (characters.length < termLength) return `${quoted(sign + word)} *`;
  const runs = characters
    .slice(0, 1 - termLength)
    .map((_, at) => sign + characters.slice(at, at + termLength).join(''));
  return quoted(runs.join(' '));
}

/**
 * The full-text query for what the user typed: every word must occur, each anywhere within a word.
 * Null where nothing is left to search for.
 */
export function searchQuery(typed: string): string | null {
  return joinedBy(wordsOf(fold(typed)).map((word) => phraseOf(word)));
}

/**
 * The query by which a reader finds words in the columns of `notes_search`: in what is known of the person, in notes
 * of the tiers they may see, and in those that are theirs alone. Words of one character are looked up in what is
 * known of the person, by its letters. Null where there are no words.
 */
export function notesQuery(typed: string, tiers: readonly string[], owner: string): string | null {
  const sign = ownerSign(owner);
  const anywhere = `{${['person', ...tiers].join(' ')}}`;
  return joinedBy(
    wordsOf(fold(typed)).map((word) =>
      [...word].length === 1
        ? `person : ${quoted(letterSign + word)}`
        : `(${anywhere} : ${phraseOf(word)} OR own : ${phraseOf(word, sign)})`,
    ),
  );
}

function joinedBy(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(' AND ');
}
