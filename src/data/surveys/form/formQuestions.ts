import type { SurveyQuestion } from '#shared/contract/surveys.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type AskedSurvey, fieldWords, inLanguage } from './formWords.ts';
import { bothWords, escaped } from './markup.ts';

type In = (language: Language) => string;

/** A choice of one; what it fills in is said by `data-field` and `data-mark`. */
function radio(group: string, field: string, mark: string, words: string): string {
  const checked = mark === '' ? ' checked' : '';
  return `<label class="choice"><input type="radio" name="${group}" data-field="${field}" data-mark="${mark}"${checked}>${words}</label>`;
}

/** What is chosen where nothing is, so that an answer can be taken back. */
const noAnswer = (group: string): string =>
  radio(group, group, '', `<span class="none">${bothWords((of) => words(of)('noAnswer'))}</span>`);

type FormWord = 'noAnswer' | 'yes' | 'no' | 'orientations' | 'openness' | 'ways' | 'consents';

const words = (of: Language) => (word: FormWord) => translator(of).t(`surveys:form.${word}`);

const fieldset = (legend: string, choices: readonly string[], below: boolean): string =>
  `<fieldset><legend>${legend}</legend><div class="choices${below ? ' below' : ''}">${choices.join('')}</div></fieldset>`;

const heading = (of: In, hint: In | null): string =>
  `<h2>${bothWords(of)}</h2>${hint === null ? '' : `<p class="hint">${bothWords(hint)}</p>`}`;

/** How much each orientation is wanted, from 0 to 3. */
function orientationPart(survey: AskedSurvey, fields: readonly Field[]): string {
  const asked = fields.filter(({ type }) => type === 'orientation');
  if (asked.length === 0) return '';
  const scale = (field: Field): string =>
    fieldset(
      bothWords((of) => fieldWords(field, survey, of)),
      [
        ...['0', '1', '2', '3'].map((mark) => radio(field.code, field.code, mark, strengthWords(mark))),
        noAnswer(field.code),
      ],
      false,
    );
  return `${heading((of) => words(of)('orientations'), null)}${asked.map(scale).join('')}`;
}

const strengthWords = (mark: string): string =>
  bothWords((of) => {
    const { t } = translator(of);
    if (mark === '0') return t('surveys:form.strength.0');
    if (mark === '1') return t('surveys:form.strength.1');
    return mark === '2' ? t('surveys:form.strength.2') : t('surveys:form.strength.3');
  });

/** One of several, each with a field of its own. */
function oneOf(survey: AskedSurvey, group: string, legend: string, fields: readonly Field[]): string {
  const choices = fields.map((field) =>
    radio(
      group,
      field.code,
      'x',
      bothWords((of) => fieldWords(field, survey, of)),
    ),
  );
  return fieldset(legend, [...choices, noAnswer(group)], true);
}

function opennessPart(survey: AskedSurvey, fields: readonly Field[]): string {
  if (!survey.definition.openness) return '';
  const of = (type: Field['type']) => fields.filter((field) => field.type === type);
  const legend = (word: 'openness' | 'ways') => bothWords((language) => words(language)(word));
  return [
    heading((language) => translator(language).t('surveys:form.comingBack'), null),
    oneOf(survey, 'p', legend('openness'), of('openness')),
    oneOf(survey, 'f', legend('ways'), of('form')),
  ].join('');
}

function consentPart(survey: AskedSurvey, fields: readonly Field[]): string {
  const asked = fields.filter(({ type }) => type === 'consent');
  if (asked.length === 0) return '';
  const permission = (field: Field): string =>
    fieldset(
      bothWords((of) => fieldWords(field, survey, of)),
      [
        radio(
          field.code,
          field.code,
          'yes',
          bothWords((of) => words(of)('yes')),
        ),
        radio(
          field.code,
          field.code,
          'no',
          bothWords((of) => words(of)('no')),
        ),
        noAnswer(field.code),
      ],
      false,
    );
  return `${heading(
    (of) => words(of)('consents'),
    (of) => translator(of).t('surveys:form.consentsHint'),
  )}${asked.map(permission).join('')}`;
}

function ownQuestion(survey: AskedSurvey, fields: readonly Field[], question: SurveyQuestion): string {
  const { code, type } = question;
  const legend = bothWords((of) => inLanguage(question.words, of));
  if (type === 'text') {
    return `<label class="field">${legend}<textarea rows="4" maxlength="5000" data-text="${escaped(code)}"></textarea></label>`;
  }
  const options = fields.filter((field) => field.type === 'option' && field.question === code);
  if (type === 'one') return oneOf(survey, code, legend, options);
  const boxes = options.map(
    (field) =>
      `<label class="choice"><input type="checkbox" data-field="${field.code}" data-mark="x">${bothWords((of) => fieldWords(field, survey, of))}</label>`,
  );
  return fieldset(legend, boxes, true);
}

/** All questions of a survey as HTML in both languages. */
export function formQuestions(survey: AskedSurvey): string {
  const fields = fieldsOf(survey.definition);
  const { questions } = survey.definition;
  return [
    orientationPart(survey, fields),
    opennessPart(survey, fields),
    consentPart(survey, fields),
    questions.length === 0 ? '' : heading((of) => translator(of).t('surveys:form.more'), null),
    ...questions.map((question) => ownQuestion(survey, fields, question)),
  ].join('');
}
