import type { Language } from '#shared/domain/vocabulary.ts';
import type { Chance } from '../chance.ts';
import { departments } from '../company/departments.ts';
import { drawOccupation } from '../company/employers.ts';
import { events, topics } from './story.ts';

/** The words that a text's `{slots}` stand for. */
export type SlotWords = Readonly<Record<string, string>>;

/** Words for a text about somebody who works at `company` now, if that is known. */
export function drawWords(
  chance: Chance,
  { language, company }: { language: Language; company: string | null },
): SlotWords {
  return {
    topic: chance.pick(topics[language]),
    event: chance.pick(events[language]),
    company: company ?? drawOccupation(chance, language).company,
    department: chance.pick(departments).name[language],
  };
}

/** The text with its slots filled. */
export const filled = (text: string, words: SlotWords): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => words[slot] ?? '');
