import type { ThanksFact } from '../contract/farewells.ts';
import { timeZone } from '../domain/instant.ts';
import type { PlainDate } from '../domain/plainDate.ts';
import type { Language } from '../domain/vocabulary.ts';
import { formatsOf } from './format.ts';
import { translator } from './translator.ts';

type Tenure = Extract<ThanksFact, { type: 'tenure' }>;
type Given = Extract<ThanksFact, { type: 'given' }>;

/** Dates without a zone are the same in every one. */
const anyZone = timeZone.parse('UTC');

/** A fact as a sentence of a letter in that language. It says what was, and praises nothing. */
export function thanksSentence(fact: ThanksFact, language: Language): string {
  const { t } = translator(language);
  const formats = formatsOf(language, anyZone);
  switch (fact.type) {
    case 'tenure':
      return tenureSentence(fact, language);
    case 'timeHere': {
      const { years } = fact;
      return t('farewells:sentence.timeHere', { count: years, shown: formats.number(years) });
    }
    case 'given':
      return givenSentence(fact, language);
    case 'interaction':
      return t('farewells:sentence.interaction', { month: formats.month(fact.on), subject: fact.subject });
    case 'skill':
      return t('farewells:sentence.skill', { name: fact.name });
  }
}

function tenureSentence({ from, to, department, title }: Tenure, language: Language): string {
  const { t } = translator(language);
  const { month } = formatsOf(language, anyZone);
  const period =
    from === null
      ? t('farewells:sentence.until', { to: month(to) })
      : t('farewells:sentence.period', { from: month(from), to: month(to) });
  if (title !== null && department !== null) {
    return t('farewells:sentence.tenureAsIn', { period, title, department });
  }
  if (title !== null) return t('farewells:sentence.tenureAs', { period, title });
  if (department !== null) return t('farewells:sentence.tenureIn', { period, department });
  return t('farewells:sentence.tenure', { period });
}

function givenSentence({ on, kind, note }: Given, language: Language): string {
  const { t } = translator(language);
  const sentence = t(`farewells:sentence.given.${kind ?? 'other'}`, { month: monthIn(language, on) });
  const about = note.trim().replace(/[.。]$/, '');
  return about === '' ? sentence : t('farewells:sentence.givenNote', { sentence, note: about });
}

const monthIn = (language: Language, on: PlainDate): string => formatsOf(language, anyZone).month(on);

/** What a letter of thanks begins and ends with: thanks, a wish, and that one would like to hear of them. */
export function thanksFrame(language: Language): string[] {
  const { t } = translator(language);
  return [t('farewells:sentence.thankYou'), t('farewells:sentence.wish'), t('farewells:sentence.touch')];
}
