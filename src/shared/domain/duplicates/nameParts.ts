import { fold } from '../folding.ts';
import type { PersonName } from '../names.ts';
import type { NamePartKind, NameValue, Script } from './nameValues.ts';
import { soundOf } from './sounds.ts';

/** One part of a name in each script in which it is known. */
export type NamePart = Readonly<Record<Script, NameValue | null>>;

/** The parts of a name that are compared. */
export interface NameParts {
  family: NamePart;
  given: NamePart;
  /** Null where none is known. */
  former: NamePart | null;
  /** What the person is called, where that is one word and another. */
  called: NameValue | null;
}

type Make = (kind: NamePartKind, written: string) => NameValue;

const nothing: NamePart = { latin: null, kana: null, han: null };

/** Brings a name to its parts; `make` gives the value of each. */
export function namePartsOf(name: PersonName, make: Make): NameParts {
  const latinName = splitLatin(name);
  const family = partOf('family', [name.familyName, name.familyReading, latinName.family], make);
  const given = partOf('given', [name.givenName, name.givenReading, latinName.given], make);
  const former = partOf('family', [name.formerFamilyName], make);
  return { family, given, former: former === nothing ? null : former, called: calledBy(name, given, make) };
}

function partOf(kind: NamePartKind, writings: readonly (string | null)[], make: Make): NamePart {
  let part: Record<Script, NameValue | null> | null = null;
  for (const writing of writings) {
    if (writing === null) continue;
    const value = make(kind, writing);
    if (value.letters === '') continue;
    part ??= { latin: null, kana: null, han: null };
    // What stands in the name itself goes before the reading and the Latin form.
    part[value.script] ??= value;
  }
  return part ?? nothing;
}

function calledBy({ preferredName }: PersonName, given: NamePart, make: Make): NameValue | null {
  if (preferredName === null) return null;
  const value = make('given', preferredName);
  return value.words.length !== 1 || value === given[value.script] ? null : value;
}

const unsplit = { family: null, given: null };

/**
 * Which word of the Latin form is the family name: the one that sounds as the family name does, or is its only one in
 * capitals, or stands before a comma; else the last.
 */
function splitLatin(name: PersonName): { family: string | null; given: string | null } {
  const { latinName } = name;
  if (latinName === null) return unsplit;
  const [before = '', after] = latinName.split(/[,，]/);
  if (after !== undefined) return { family: before, given: after };
  const words = latinName.trim().split(/\s+/);
  const at = familyWord(words, name);
  const rest = words.filter((_, index) => index !== at);
  return { family: words[at] ?? null, given: rest.length === 0 ? null : rest.join(' ') };
}

function familyWord(words: readonly string[], name: PersonName): number {
  const sounds = words.map((word) => soundOf(fold(word)));
  for (const known of [name.familyReading, name.familyName]) {
    const at = known === null ? -1 : sounds.indexOf(soundOf(fold(known)));
    if (at >= 0) return at;
  }
  for (const known of [name.givenReading, name.givenName]) {
    const at = known === null || words.length !== 2 ? -1 : sounds.indexOf(soundOf(fold(known)));
    if (at >= 0) return 1 - at;
  }
  const capitals = words.flatMap((word, index) => (/^\p{Lu}{2,}$/u.test(word) ? [index] : []));
  return capitals.length === 1 ? (capitals[0] ?? 0) : words.length - 1;
}
