import type { Language } from '#shared/domain/vocabulary.ts';
import type { DayNumber } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Ties } from './life/contacts.ts';

interface Companion {
  personId: string;
  from: DayNumber;
  to: DayNumber | null;
}

const kept = 40;

/** The members written last, who may come along to what others are invited to. */
export class Companions {
  readonly #members: Record<Language, Companion[]> = { en: [], ja: [] };

  add(personId: string, { language, warmth, joinedOn, goneOn }: Ties): void {
    if (joinedOn === null || warmth < 0.4) return;
    const members = this.#members[language];
    members.push({ personId, from: joinedOn, to: goneOn });
    if (members.length > kept) members.shift();
  }

  /** Up to four of those who were members on that day; mostly nobody. */
  draw(chance: Chance, language: Language, on: DayNumber): string[] {
    if (!chance.happens(0.35)) return [];
    const there = this.#members[language].filter(({ from, to }) => from <= on && (to === null || on < to));
    const wanted = chance.between(1, 4);
    const first = chance.between(0, there.length);
    return there.slice(first, first + wanted).map(({ personId }) => personId);
  }
}
