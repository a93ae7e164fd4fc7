import { noName, type PersonName } from '#shared/domain/names.ts';
import { type Chance, Weighted } from '../chance.ts';
import { type EnglishName, englishLists, type JapaneseName, japaneseLists } from './nameLists.ts';

export interface DrawnName {
  name: PersonName;
  /** The name in plain Latin letters, for addresses: given, family. */
  latin: { given: string; family: string };
}

const byRank = <T>(items: readonly T[], spread: number) =>
  new Weighted(items, (_, rank) => 1 / (rank + spread));

const japanese = {
  family: byRank(japaneseLists.family, 25),
  woman: byRank(japaneseLists.woman, 60),
  man: byRank(japaneseLists.man, 60),
};
const english = {
  family: byRank(englishLists.family, 40),
  woman: byRank(englishLists.woman, 60),
  man: byRank(englishLists.man, 60),
};

export type Sex = 'woman' | 'man';

/** A Japanese name with its reading, often with its Latin form; some women have changed the family name. */
export function drawJapaneseName(chance: Chance, sex: Sex): DrawnName {
  const family: JapaneseName = japanese.family.draw(chance);
  const given: JapaneseName = japanese[sex].draw(chance);
  const former = japanese.family.draw(chance);
  const changed = chance.happens(sex === 'woman' ? 0.09 : 0.005) && former.written !== family.written;
  const name: PersonName = {
    ...noName,
    familyName: family.written,
    givenName: given.written,
    familyReading: family.reading,
    givenReading: given.reading,
    latinName: chance.happens(0.4) ? `${given.latin} ${family.latin}` : null,
    formerFamilyName: changed ? former.written : null,
  };
  return { name, latin: { given: given.latin, family: family.latin } };
}

/** A name from an English-speaking office, with what the person is called where that differs. */
export function drawEnglishName(chance: Chance, sex: Sex): DrawnName {
  const family: EnglishName = english.family.draw(chance);
  const given: EnglishName = english[sex].draw(chance);
  const former = english.family.draw(chance);
  const changed = chance.happens(sex === 'woman' ? 0.08 : 0.005) && former.written !== family.written;
  const called = chance.happens(0.6) ? given.short : null;
  const name: PersonName = {
    ...noName,
    familyName: family.written,
    givenName: given.written,
    preferredName: called,
    formerFamilyName: changed ? former.written : null,
  };
  return { name, latin: { given: called ?? given.written, family: family.written } };
}
