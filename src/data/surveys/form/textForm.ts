import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { aboutFields, type Field, fieldsOf } from './fields.ts';
import { type AskedSurvey, fieldWords, headingOf, inLanguage } from './formWords.ts';

/** A line to fill in: the mark stands first, so that no mail program breaks the line between it and its code. */
export const markLine = (mark: string, code: string, words: string): string =>
  `[${mark === '' ? ' ' : mark}] ${code.toUpperCase()} ${words}`.trimEnd();

/** Where the answer to a question for text begins and ends. */
export const textStart = (question: string): string => `[T.${question.toUpperCase()}]`;
export const textEnd = (question: string): string => `[/T.${question.toUpperCase()}]`;

interface TextForm {
  survey: AskedSurvey;
  language: Language;
  /** Null for whoever fills it in: then it asks for name and address. */
  personId: string | null;
}

/** The survey as text that can be answered in a mail, see `readFields` for how it is read again. */
export function textForm({ survey, language, personId }: TextForm): string {
  const { t } = translator(language);
  const about = [
    markLine(survey.id, aboutFields.survey, t('surveys:form.leaveAsItIs')),
    ...(personId === null ? [] : [markLine(personId, aboutFields.person, t('surveys:form.leaveAsItIs'))]),
  ];
  return joined([
    headingOf(survey, language),
    inLanguage(survey.definition.introduction, language),
    t('surveys:form.howToAnswer'),
    about.join('\n'),
    ...(personId === null ? [nameLines(language)] : []),
    ...questionTexts(survey, language),
    inLanguage(survey.definition.closing, language),
  ]);
}

/** The questions alone, as the form's script fills them in to be copied; `named` where it asks who one is. */
export function answerText(survey: AskedSurvey, language: Language, named: boolean): string {
  const { t } = translator(language);
  return joined([
    headingOf(survey, language),
    markLine(survey.id, aboutFields.survey, t('surveys:form.leaveAsItIs')),
    ...(named ? [nameLines(language)] : []),
    ...questionTexts(survey, language),
  ]);
}

function nameLines(language: Language): string {
  const { t } = translator(language);
  return [
    markLine('', aboutFields.name, t('surveys:form.name')),
    markLine('', aboutFields.email, t('surveys:form.email')),
  ].join('\n');
}

/** The questions one after the other. */
function questionTexts(survey: AskedSurvey, language: Language): string[] {
  const { t } = translator(language);
  const { definition } = survey;
  const fields = fieldsOf(definition);
  const lines = (of: (field: Field) => boolean): string[] =>
    fields.filter(of).map((field) => markLine('', field.code, fieldWords(field, survey, language)));
  const asked = (words: string, hint: string, of: (field: Field) => boolean): string[] => {
    const found = lines(of);
    return found.length === 0 ? [] : [[`${words} (${hint})`, ...found].join('\n')];
  };
  return [
    ...asked(
      t('surveys:form.orientations'),
      t('surveys:form.scaleHint'),
      ({ type }) => type === 'orientation',
    ),
    ...asked(t('surveys:form.openness'), t('surveys:form.oneHint'), ({ type }) => type === 'openness'),
    ...asked(t('surveys:form.ways'), t('surveys:form.oneHint'), ({ type }) => type === 'form'),
    ...asked(t('surveys:form.consents'), t('surveys:form.yesNoHint'), ({ type }) => type === 'consent'),
    ...definition.questions.flatMap(({ code, type, words }) => {
      const question = inLanguage(words, language);
      if (type === 'text') {
        return [
          [`${question} (${t('surveys:form.textHint')})`, textStart(code), '', textEnd(code)].join('\n'),
        ];
      }
      const hint = type === 'one' ? t('surveys:form.oneHint') : t('surveys:form.severalHint');
      return asked(question, hint, (field) => field.type === 'option' && field.question === code);
    }),
  ];
}

const joined = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
