import type { ImportField } from '../domain/imports/mapping.ts';
import {
  consentState,
  employmentType,
  type Language,
  language as languages,
  openness,
  partnershipForm,
} from '../domain/vocabulary.ts';
import { translator } from './translator.ts';

/** The fields that hold one of a list, with the words for each value. */
const choices = {
  employmentType: (language: Language) =>
    employmentType.options.map((value) => [
      value,
      translator(language).t(`vocabulary:employmentType.${value}`),
    ]),
  openness: (language: Language) =>
    openness.options.map((value) => [value, translator(language).t(`vocabulary:openness.${value}`)]),
  preferredForm: (language: Language) =>
    partnershipForm.options.map((value) => [
      value,
      translator(language).t(`vocabulary:partnershipForm.${value}`),
    ]),
  language: (language: Language) =>
    languages.options.map((value) => [value, translator(language).t(`vocabulary:language.${value}`)]),
  consent: (language: Language) =>
    consentState.options.map((value) => [value, translator(language).t(`vocabulary:consentState.${value}`)]),
} as const satisfies Partial<Record<ImportField, (language: Language) => string[][]>>;

type ChoiceField = keyof typeof choices;

const isChoice = (field: ImportField): field is ChoiceField => field in choices;

/** What the words of a field that holds one of a list stand for, in both languages; null for other fields. */
export function choiceValues(field: ImportField): Record<string, string> | null {
  if (!isChoice(field)) return null;
  const pairs = languages.options.flatMap((language) => choices[field](language));
  return Object.fromEntries(pairs.map(([value, word]) => [word, value]));
}
