import type { AnswerMapping } from '#shared/contract/surveys.ts';
import { fold } from '#shared/domain/folding.ts';
import { language, orientationKind } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { type Field, fieldsOf } from '../form/fields.ts';
import { type AskedSurvey, fieldWords } from '../form/formWords.ts';

/** The words of our own form in both languages, folded, with what they stand for in the vocabulary's codes. */
export class KnownWords {
  readonly #words: ReadonlyMap<string, string>;
  readonly #meanings: ReadonlyMap<string, string>;
  /** Longest first, as one can be a part of another. */
  readonly #orientations: readonly (readonly [string, string])[];

  constructor(survey: AskedSurvey, meanings: AnswerMapping['meanings']) {
    const fields = askedAnyway(survey);
    const words = fields.flatMap((field) =>
      language.options.map((of) => [fold(fieldWords(field, survey, of)), codeOf(field)] as const),
    );
    this.#words = new Map(
      [...words, ...strengthWords()].filter(([word, code]) => word !== '' && code !== ''),
    );
    this.#meanings = new Map(meanings.map(({ word, means }) => [fold(word), means]));
    const kinds = new Set<string>(orientationKind.options);
    this.#orientations = [...this.#words]
      .filter(([, code]) => kinds.has(code))
      .sort(([a], [b]) => b.length - a.length);
  }

  /** What a word stands for: as the user says, as our form has it, else the word itself. */
  meaning(word: string): string {
    const folded = fold(word);
    return this.#meanings.get(folded) ?? this.#words.get(folded) ?? word;
  }

  /** The orientations that a cell names in our form's words, which may have commas in them, and what else stands there. */
  orientationsIn(cell: string): { kinds: string[]; rest: string } {
    const kinds: string[] = [];
    let rest = fold(cell);
    for (const [words, kind] of this.#orientations) {
      if (words.length < 3 || !rest.includes(words)) continue;
      kinds.push(kind);
      rest = rest.replaceAll(words, ' ; ');
    }
    return { kinds, rest: kinds.length === 0 ? cell : rest.replace(/[;,、\s]+/g, ' ').trim() };
  }
}

/** Every field a survey could have, as a form tool may ask more than ours. */
const askedAnyway = ({ definition }: AskedSurvey): Field[] =>
  fieldsOf({ ...definition, orientations: [...orientationKind.options], openness: true });

function codeOf(field: Field): string {
  if (field.type === 'orientation') return field.kind;
  if (field.type === 'openness') return field.openness;
  return field.type === 'form' ? field.form : '';
}

function strengthWords(): (readonly [string, string])[] {
  return language.options.flatMap((of) => {
    const { t } = translator(of);
    return [
      [fold(t('surveys:form.strength.0')), '0'],
      [fold(t('surveys:form.strength.1')), '1'],
      [fold(t('surveys:form.strength.2')), '2'],
      [fold(t('surveys:form.strength.3')), '3'],
    ] as const;
  });
}
