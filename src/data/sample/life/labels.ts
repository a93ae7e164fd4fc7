import type { Language } from '#shared/domain/vocabulary.ts';
import { type Chance, Weighted } from '../chance.ts';
import { commonSkills, skillsOf } from '../company/skills.ts';
import { tags } from '../texts/tags.ts';
import type { SampleTenure } from './careers.ts';

const byRank = (words: readonly string[], spread: number) =>
  new Weighted(words, (_, rank) => 1 / (rank + spread));

const someTag = { en: byRank(tags.en, 6), ja: byRank(tags.ja, 6) };
const someSkill = { en: byRank(commonSkills.en, 5), ja: byRank(commonSkills.ja, 5) };

/** Up to four tags, mostly one or none. */
export function drawTags(chance: Chance, language: Language): string[] {
  return several(chance, [0.62, 0.4, 0.25, 0.2], () => someTag[language].draw(chance));
}

/** Up to four skills: what one learns in the departments the person was in, and what anybody may know. */
export function drawSkills(chance: Chance, language: Language, tenures: readonly SampleTenure[]): string[] {
  const learned = [...new Set(tenures.flatMap(({ department }) => skillsOf(department)))];
  return several(chance, [0.72, 0.7, 0.5, 0.3], () =>
    learned.length > 0 && chance.happens(0.65) ? chance.pick(learned) : someSkill[language].draw(chance),
  );
}

/** One more with each of the chances, until one of them fails; no word twice. */
function several(chance: Chance, chances: readonly number[], draw: () => string): string[] {
  const words = new Set<string>();
  for (const share of chances) {
    if (!chance.happens(share)) break;
    words.add(draw());
  }
  return [...words];
}
