import type { BothLanguages, Survey } from '#shared/contract/surveys.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Field } from './fields.ts';

/** The survey as a form needs it. */
export type AskedSurvey = Pick<Survey, 'id' | 'title' | 'definition'>;

/** What the survey says in a language; where it says it in the other one only, that. */
export const inLanguage = (words: BothLanguages, language: Language): string =>
  words[language] || words[language === 'en' ? 'ja' : 'en'];

/** The heading of the form; the survey's title where it has none of its own. */
export const headingOf = ({ title, definition }: AskedSurvey, language: Language): string =>
  inLanguage(definition.heading, language) || title;

/** The words beside a field. */
export function fieldWords(field: Field, { definition }: AskedSurvey, language: Language): string {
  const { t } = translator(language);
  if (field.type === 'orientation') return t(`surveys:form.orientation.${field.kind}`);
  if (field.type === 'openness' && field.openness !== 'unknown') {
    return t(`surveys:form.level.${field.openness}`);
  }
  if (field.type === 'form') return t(`surveys:form.way.${field.form}`);
  if (field.type === 'consent') {
    const { purpose, channel } = field;
    return t('surveys:form.permission', {
      purpose: t(`vocabulary:consentPurpose.${purpose}`),
      channel: t(`surveys:form.channel.${channel}`),
    });
  }
  if (field.type !== 'option') return '';
  const question = definition.questions.find(({ code }) => code === field.question);
  const option = question?.options.find(({ code }) => code === field.option);
  return option === undefined ? '' : inLanguage(option.words, language);
}
