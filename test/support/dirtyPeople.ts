import { Chance } from '#data/sample/chance.ts';
import { drawEnglishName, drawJapaneseName, type Sex } from '#data/sample/names/drawName.ts';
import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import type { PersonName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { drawEnglishAddress, drawJapaneseAddress, drawRareName } from './dirty/drawn.ts';
import { type DirtyPerson, dirtied } from './dirty/slips.ts';

/** A record, and whose it is. */
export interface DirtyRecord {
  person: ComparedPerson;
  entity: number;
}

export interface DirtyWorld {
  seed: number;
  language: 'en' | 'ja';
  people: number;
  /** How many second and further records there are, spread by chance. */
  duplicates: number;
  mostPerPerson: number;
  mostSlipsPerField: number;
  mostSlipsPerRecord: number;
}

/**
 * Made-up people, each with one good record, and worse records of some of them: with slips of the keyboard, of reading
 * machines and of hearing, fields exchanged, left out or another's altogether. The same for the same seed.
 */
export function dirtyPeople(world: DirtyWorld): DirtyRecord[] {
  const chance = new Chance(world.seed, 0);
  const good = Array.from({ length: world.people }, (_, entity) => ({
    person: drawn(world, entity),
    entity,
  }));
  const records = [...good];
  const counts = new Map<number, number>();
  while (records.length < world.people + world.duplicates) {
    const { person, entity } = chance.pick(good);
    const before = counts.get(entity) ?? 0;
    if (before >= world.mostPerPerson) continue;
    counts.set(entity, before + 1);
    records.push({ person: dirtied(person, chance.pick(good).person, world, chance), entity });
  }
  const between = world.language === 'ja' ? '' : ' ';
  return shuffled(records, chance).map(({ person, entity }) => ({
    person: compared(person, between),
    entity,
  }));
}

function drawn({ seed, language }: DirtyWorld, entity: number): DirtyPerson {
  const chance = new Chance(seed, entity + 1);
  const sex: Sex = chance.happens(0.5) ? 'woman' : 'man';
  const { name } = language === 'ja' ? drawJapaneseName(chance, sex) : drawEnglishName(chance, sex);
  const born = new Date(Date.UTC(1940, 0, 1) + chance.between(0, 22_000) * 86_400_000);
  return {
    name: { ...rarer(name, language, chance), formerFamilyName: null, preferredName: null },
    address: language === 'ja' ? drawJapaneseAddress(chance) : drawEnglishAddress(chance),
    birthDate: chance.happens(0.93) ? plainDate.parse(born.toISOString().slice(0, 10)) : null,
  };
}

function compared({ name, address, birthDate }: DirtyPerson, between: string): ComparedPerson {
  const whole = address
    .filter((part) => part !== '')
    .join(between)
    .trim();
  return {
    name,
    externalId: null,
    emails: [],
    phones: [],
    addresses: whole === '' ? [] : [whole],
    birthDate,
    company: null,
    tenures: [],
  };
}

/** The sample's lists are short: two in three bear a family name that hardly anybody has. */
function rarer(name: PersonName, language: 'en' | 'ja', chance: Chance): PersonName {
  return chance.happens(0.66) ? { ...name, ...drawRareName(language, chance) } : name;
}

function shuffled<T>(items: T[], chance: Chance): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = chance.between(0, at);
    const [one, two] = [mixed[at], mixed[other]];
    if (one === undefined || two === undefined) continue;
    mixed[at] = two;
    mixed[other] = one;
  }
  return mixed;
}
