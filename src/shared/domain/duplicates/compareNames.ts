import type { ComparedField } from '../../contract/duplicates.ts';
import type { Evidence, Likelihood } from './evidence.ts';
import { type LevelCode, levelCodes, levelRates } from './levels.ts';
import { type NameLevel, nameLevel } from './nameLikeness.ts';
import type { NamePart } from './nameParts.ts';
import type { NamePartKind, NameValue } from './nameValues.ts';
import type { PeopleValues, PreparedPerson } from './preparedPerson.ts';
import type { Shares } from './shares.ts';
import type { Values } from './values.ts';

type Agreement = 'same' | 'similar' | 'different';

/** What comparing one part of two names gave. */
interface PartFinding extends Likelihood {
  by: Extract<ComparedField, 'name' | 'reading' | 'latinName' | 'formerFamilyName'>;
  agreement: Agreement;
  codes: readonly LevelCode[];
}

/** How many of all names lie so near to one, besides its own share. */
const neighbours: Record<NameLevel, number> = {
  same: 0,
  sound: 0.0001,
  nickname: 0.001,
  typo: 0.001,
  part: 0.001,
  loose: 0.008,
  kindred: 0.008,
  initial: 0.06,
  different: 0.93,
};

const scripts = ['han', 'kana', 'latin'] as const;
const fieldOf = { han: 'name', kana: 'reading', latin: 'name' } as const;

/** Compares the names of two people and adds what they say. */
export class NameComparer {
  readonly #values: PeopleValues;
  readonly #shares: Shares;

  constructor(values: PeopleValues, shares: Shares) {
    this.#values = values;
    this.#shares = shares;
  }

  /** Says whether the family names are other ones. */
  add(evidence: Evidence, a: PreparedPerson, b: PreparedPerson): boolean {
    const family = this.#familyNames(a, b);
    const given = this.#givenNames(a, b);
    const swapped = isSame(family) || isSame(given) ? null : this.#swapped(a, b);
    if (swapped !== null && bits(swapped) > bits(family) + bits(given)) {
      evidence.add('name', 'similar', swapped);
      return false;
    }
    addBoth(evidence, family, given);
    this.#addReadings(evidence, a, b, family, given);
    return family?.agreement === 'different';
  }

  /** The names they have, or one's former and the other's present one. */
  #familyNames(a: PreparedPerson, b: PreparedPerson): PartFinding | null {
    const present = this.#part('family', a.family, b.family);
    if (isSame(present) || (a.former === null && b.former === null)) return present;
    let best = present;
    for (const [mine, theirs] of [
      [a.former, b.family],
      [a.family, b.former],
      [a.former, b.former],
    ]) {
      const former = mine && theirs ? this.#part('family', mine, theirs) : null;
      if (former === null || former.agreement === 'different') continue;
      const married: PartFinding = {
        ...former,
        match: former.match * 0.1,
        by: 'formerFamilyName',
        codes: none,
      };
      if (bits(married) > bits(best)) best = married;
    }
    return best;
  }

  #givenNames(a: PreparedPerson, b: PreparedPerson): PartFinding | null {
    let best = this.#part('given', a.given, b.given);
    if (isSame(best)) return best;
    for (const [called, other] of [
      [a.called, b.given],
      [b.called, a.given],
      [a.called, b.called],
    ] as const) {
      const theirs =
        called === null || other === null ? null : 'script' in other ? other : other[called.script];
      if (called === null || theirs === null) continue;
      const level = nameLevel('given', called, theirs);
      if (level !== 'same' && level !== 'sound') continue;
      const found = this.#finding('given', 'nickname', called, theirs, 'name');
      if (best === null || bits(found) > bits(best)) best = found;
    }
    return best;
  }

  /** One part by what both are written in; null where they can't be compared. */
  #part(kind: NamePartKind, a: NamePart, b: NamePart): PartFinding | null {
    if (a.han !== null && b.han !== null) return this.#written(kind, a.han, b.han, a, b);
    let best: PartFinding | null = null;
    for (const script of scripts) {
      const [mine, theirs] = [a[script], b[script]];
      if (mine === null || theirs === null) continue;
      const found = this.#finding(kind, nameLevel(kind, mine, theirs), mine, theirs, fieldOf[script]);
      if (found.agreement === 'same') return found;
      if (best === null || bits(found) > bits(best)) best = found;
    }
    return best ?? this.#acrossScripts(kind, a, b);
  }

  /** さとう in one record, Sato in the other. */
  #acrossScripts(kind: NamePartKind, a: NamePart, b: NamePart): PartFinding | null {
    const pairs = [
      [a.kana, b.latin],
      [a.latin, b.kana],
    ] as const;
    for (const [mine, theirs] of pairs) {
      if (mine === null || theirs === null) continue;
      const level = nameLevel(kind, mine, theirs);
      const found = this.#finding(kind, level, mine, theirs, 'reading');
      // There is no other way in which they could agree.
      return level === 'sound'
        ? { ...found, match: 0.7, relative: levelRates[kind].same.relative, agreement: 'same', codes: none }
        : found;
    }
    return null;
  }

  /** Both in kanji: where these differ, the same reading is still something. */
  #written(kind: NamePartKind, a: NameValue, b: NameValue, ofA: NamePart, ofB: NamePart): PartFinding {
    const found = this.#finding(kind, nameLevel(kind, a, b), a, b, 'name');
    if (found.agreement === 'same') return found;
    const [mine, theirs] = [ofA.kana ?? ofA.latin, ofB.kana ?? ofB.latin];
    if (mine === null || theirs === null || mine.sound !== theirs.sound) return found;
    const chance = this.#shares.ofNames(this.#values[kind], mine, theirs) + 0.0005;
    const heard: PartFinding = {
      match: 0.02,
      relative: 0.01,
      chance,
      by: 'reading',
      agreement: 'similar',
      codes: none,
    };
    return bits(heard) > bits(found) ? heard : found;
  }

  /** The same kanji read otherwise: 裕子 is ひろこ or ゆうこ. */
  #addReadings(
    evidence: Evidence,
    a: PreparedPerson,
    b: PreparedPerson,
    family: PartFinding | null,
    given: PartFinding | null,
  ): void {
    for (const [found, mine, theirs, chance] of [
      [family, a.family, b.family, 0.15],
      [given, a.given, b.given, 0.3],
    ] as const) {
      if (found?.by !== 'name' || mine.han === null || mine.kana === null || theirs.kana === null) continue;
      if (!isSame(found) || theirs.han === null || mine.kana.sound === theirs.kana.sound) continue;
      if (nameLevel('given', mine.kana, theirs.kana) === 'loose') continue;
      evidence.add('reading', 'different', { match: 0.05, relative: chance, chance });
    }
  }

  /** Family and given name in each other's place. */
  #swapped(a: PreparedPerson, b: PreparedPerson): Likelihood | null {
    for (const script of scripts) {
      const [first, second] = [a.family[script], a.given[script]];
      const [third, fourth] = [b.given[script], b.family[script]];
      if (first === null || second === null || third === null || fourth === null) continue;
      const family = nameLevel('family', first, third);
      const given = nameLevel('family', second, fourth);
      const likeFamily = near.has(family);
      const likeGiven = near.has(given);
      if (!likeFamily && !likeGiven) continue;
      const chance =
        (likeFamily ? this.#chanceOfEither(family, first, third) : 1) *
        (likeGiven ? this.#chanceOfEither(given, second, fourth) : 1);
      if (!likeFamily || !likeGiven) return { match: 0.001, relative: 0.0005, chance };
      const slips = Number(family !== 'same') + Number(given !== 'same');
      return { match: 0.02 * 0.1 ** slips, relative: 0.0002, chance };
    }
    return null;
  }

  #finding(
    kind: NamePartKind,
    level: NameLevel,
    a: NameValue,
    b: NameValue,
    by: PartFinding['by'],
  ): PartFinding {
    const { match, relative } = levelRates[kind][level];
    const chance = this.#chance(kind, level, a, b);
    const codes = codeLists[kind][level];
    return { match, relative, chance, by, agreement: agreementOf(level), codes };
  }

  /** The same of what is a family name on one side and a given name on the other. */
  #chanceOfEither(level: NameLevel, a: NameValue, b: NameValue): number {
    return Math.max(this.#chance('family', level, a, b), this.#chance('given', level, a, b));
  }

  /** How often two of no relation agree at that level. */
  #chance(kind: NamePartKind, level: NameLevel, a: NameValue, b: NameValue): number {
    if (level === 'different' || level === 'initial') return neighbours[level];
    const values: Values<NameValue> = this.#values[kind];
    return this.#shares.ofNames(values, a, b) + neighbours[level];
  }
}

/** How often two records of one person have names with nothing in common. */
const wholeNameOther = 0.001;

const none: readonly LevelCode[] = [];

/** Each code as a list of its own, made once. */
const codeLists = { family: listed(levelCodes.family), given: listed(levelCodes.given) };

function listed(codes: Record<NameLevel, LevelCode>): Record<NameLevel, readonly LevelCode[]> {
  const lists = Object.entries(codes).map(([level, code]) => [level, [code]]);
  return Object.fromEntries(lists);
}

const near = new Set<NameLevel>(['same', 'sound', 'typo']);

const isSame = (found: PartFinding | null): boolean => found?.agreement === 'same';

const bits = (found: Likelihood | null): number =>
  found === null ? 0 : Math.log2(found.match / found.chance);

function agreementOf(level: NameLevel): Agreement {
  if (level === 'same') return 'same';
  return level === 'different' ? 'different' : 'similar';
}

/** Both parts are told as one where the same writing told them. */
function addBoth(evidence: Evidence, family: PartFinding | null, given: PartFinding | null): void {
  if (family !== null && given !== null && family.by === given.by) {
    const agreement = together(family.agreement, given.agreement);
    const match = family.match * given.match;
    const likelihood = {
      // Who has another name altogether has mostly changed or mistaken both parts at once.
      match: agreement === 'different' ? Math.max(match, wholeNameOther) : match,
      relative: family.relative * given.relative,
      chance: family.chance * given.chance,
    };
    const codes = agreement === 'different' ? none : [...family.codes, ...given.codes];
    evidence.add(family.by, agreement, likelihood, { codes });
    return;
  }
  if (family !== null) evidence.add(family.by, family.agreement, family, family);
  if (given !== null) evidence.add(given.by, given.agreement, given, given);
}

function together(a: Agreement, b: Agreement): Agreement {
  return a === b ? a : 'similar';
}
