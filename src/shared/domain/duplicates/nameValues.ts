import { commonFamilyNames, commonGivenNames } from './commonNames.ts';
import { skeletonOf, soundOf } from './sounds.ts';
import type { Value } from './values.ts';

/** What a name is written in; `han` stands for Hangul and all other scripts too, of which no sound is known. */
export type Script = 'latin' | 'kana' | 'han';

/** A part of a name in one way of writing, folded. */
export interface NameValue extends Value {
  /** Without spaces and signs, so that Mc Donald is McDonald. */
  readonly letters: string;
  readonly words: readonly string[];
  readonly script: Script;
  /** Empty where it can't be told from the writing. */
  readonly sound: string;
  readonly skeleton: string;
  /** Which letters it has, as bits, and how many of the bits are set: names that share few are not alike. */
  readonly letterBits: number;
  readonly letterCount: number;
  /** The share of people that bear it where nothing is measured. */
  readonly usual: number;
}

/** Letters of which no sound is known: neither Latin nor kana. Digits and signs get in by mistake. */
const unheard = /[^\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}ー\p{M}\P{L}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Which part of a name; what is common as a family name may be rare as a given name. */
export type NamePartKind = 'family' | 'given';

const shares = { family: commonFamilyNames, given: commonGivenNames };
/** Of a name that is not on the list of common ones. */
const rareShare = { family: 0.0002, given: 0.0005 };

/** Makes the value of a folded name. */
export function nameValue(kind: NamePartKind, text: string): NameValue {
  const words = text.split(/[^\p{L}\p{M}\p{N}ー々]+/u).filter((word) => word !== '');
  const letters = words.join('');
  const script = scriptOf(text);
  const sound = script === 'han' ? '' : soundOf(letters);
  const usual = shares[kind].get(letters) ?? shares[kind].get(sound) ?? rareShare[kind];
  const letterBits = bitsOf(letters);
  return {
    text,
    people: 0,
    letters,
    words,
    script,
    sound,
    skeleton: skeletonOf(sound),
    letterBits,
    letterCount: bitCount(letterBits),
    usual,
  };
}

function bitsOf(letters: string): number {
  let bits = 0;
  for (let index = 0; index < letters.length; index += 1) bits |= 1 << (letters.charCodeAt(index) & 31);
  return bits;
}

/** How many bits of 32 are set. */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function scriptOf(text: string): Script {
  if (unheard.test(text)) return 'han';
  return kana.test(text) ? 'kana' : 'latin';
}
