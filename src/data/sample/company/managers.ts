import { displayName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { Chance } from '../chance.ts';
import { drawEnglishName, drawJapaneseName } from '../names/drawName.ts';

/** Far from the streams of the people, which count up from 0. */
const firstStream = 2_000_000_000;

const people = { staff: 0, manager: 1 } as const;

/** The name of somebody of the company itself, the same whenever asked for. */
function colleague(seed: number, role: keyof typeof people, language: Language, number: number): string {
  const stream = firstStream + number * 4 + people[role] * 2 + (language === 'ja' ? 1 : 0);
  const chance = new Chance(seed, stream);
  const sex = chance.happens(0.45) ? 'woman' : 'man';
  const { name } = language === 'ja' ? drawJapaneseName(chance, sex) : drawEnglishName(chance, sex);
  return displayName(name);
}

/** The company's managers and the staff who keep up the network: a team of about 60 leavers to each manager. */
export class Colleagues {
  readonly #seed: number;
  readonly #managersEach: number;
  readonly #known = new Map<string, string>();

  constructor(seed: number, people: number, departments: number) {
    this.#seed = seed;
    this.#managersEach = Math.max(3, Math.round(people / departments / 60));
  }

  manager(chance: Chance, language: Language, department: number): string {
    const number = department * 10_000 + chance.between(0, this.#managersEach - 1);
    return this.#named('manager', language, number);
  }

  /** Six people write down the contacts of each language. */
  staff(chance: Chance, language: Language): string {
    return this.#named('staff', language, chance.between(0, 5));
  }

  #named(role: keyof typeof people, language: Language, number: number): string {
    const key = `${role} ${language} ${number}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = colleague(this.#seed, role, language, number);
    this.#known.set(key, made);
    return made;
  }
}
