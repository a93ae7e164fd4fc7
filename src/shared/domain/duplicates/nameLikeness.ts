import { bitCount, type NamePartKind, type NameValue } from './nameValues.ts';
import { sameByNickname } from './nicknames.ts';
import { editsBetween, jaroWinkler } from './textLikeness.ts';

/**
 * How two writings of a part of a name lie to each other.
 * `sound`: spelled otherwise, or in another script, with the same sound. `nickname`: Bob and Robert. `part`: one of
 * several words is the same. `initial`: one is the first letter of the other. `typo`: a letter or two differ as in a
 * slip. `loose`: alike, for a slip rather far. `kindred`: so alike as two names are (Anna and Anne, 健二 and 健司).
 */
export type NameLevel =
  | 'same'
  | 'sound'
  | 'nickname'
  | 'part'
  | 'initial'
  | 'typo'
  | 'loose'
  | 'kindred'
  | 'different';

/** The level of two writings in the same script, or in two of which the sounds are known. */
export function nameLevel(kind: NamePartKind, a: NameValue, b: NameValue): NameLevel {
  if (a.letters === b.letters) return 'same';
  if (a.script === 'han' || b.script === 'han') return hanLevel(kind, a, b);
  if (a.sound === b.sound && a.sound !== '') return 'sound';
  return a.script === 'kana' || b.script === 'kana' ? soundLevel(a, b) : latinLevel(kind, a, b);
}

function hanLevel(kind: NamePartKind, a: NameValue, b: NameValue): NameLevel {
  const length = Math.max(a.letters.length, b.letters.length);
  if (editsBetween(a.letters, b.letters, 1) > 1) return 'different';
  if (length >= 3) return 'loose';
  return kind === 'given' && a.letters.length === b.letters.length && length === 2 ? 'kindred' : 'different';
}

/** Readings are short and close to one another: only those of some length count as mistyped. */
function soundLevel(a: NameValue, b: NameValue): NameLevel {
  const edits = editsBetween(a.sound, b.sound, 1);
  if (edits > 1) return 'different';
  const least = Math.min(a.sound.length, b.sound.length);
  if (isAnotherName(a, b)) return 'kindred';
  return least >= 6 ? 'loose' : 'kindred';
}

function latinLevel(kind: NamePartKind, a: NameValue, b: NameValue): NameLevel {
  const [x, y] = [a.letters, b.letters];
  const least = Math.min(x.length, y.length);
  if (least === 1) return initialOf(x) === initialOf(y) ? 'initial' : 'different';
  if (kind === 'given' && sameByNickname(x, y)) return 'nickname';
  if (shareWord(a, b)) return 'part';
  if (bitCount(a.letterBits & b.letterBits) * 2 < Math.min(a.letterCount, b.letterCount)) return 'different';
  const level = slipLevel(kind, x, y);
  return (level === 'typo' || level === 'loose') && isAnotherName(a, b) ? 'kindred' : level;
}

/** By the letters alone. */
function slipLevel(kind: NamePartKind, x: string, y: string): NameLevel {
  const least = Math.min(x.length, y.length);
  const most = Math.max(x.length, y.length);
  const edits = editsBetween(x, y, 3);
  if (edits === 1) {
    if (kind === 'given' && isShortChange(x, y)) return 'kindred';
    return least >= 4 ? 'typo' : 'loose';
  }
  const likeness = jaroWinkler(x, y);
  if (edits === 2 && least >= 6 && likeness >= 0.9) return 'typo';
  if (likeness >= 0.8 && (edits <= 3 || most >= 8)) return 'loose';
  return edits === 2 && least >= 5 ? 'loose' : 'different';
}

const initialOf = (letters: string): string => letters.charAt(0);

function shareWord(a: NameValue, b: NameValue): boolean {
  if (a.words.length < 2 && b.words.length < 2) return false;
  return a.words.some((word) => word.length > 1 && b.words.includes(word));
}

/** Short given names lie close to one another: Ada and Ava, Mika and Mina. */
function isShortChange(x: string, y: string): boolean {
  const least = Math.min(x.length, y.length);
  if (least <= 3) return true;
  const replaced = x.length === y.length && [...x].sort().join('') !== [...y].sort().join('');
  return least === 4 && replaced;
}

/** What a list has, or several people bear, is a name of its own and no slip of the other's. */
function isAnotherName(a: NameValue, b: NameValue): boolean {
  return isInUse(a) && isInUse(b);
}

const isInUse = ({ people, usual }: NameValue): boolean => people >= 4 || usual >= 0.001;
