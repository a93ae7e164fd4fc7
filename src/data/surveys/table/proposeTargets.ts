import type { AnswerTarget } from '#shared/contract/surveys.ts';
import { fold } from '#shared/domain/folding.ts';
import { wordKey } from '#shared/domain/imports/cellText.ts';
import { fieldOfHeader } from '#shared/domain/imports/headerWords.ts';
import type { DateOrder } from '#shared/domain/imports/mapping.ts';
import { channel, consentPurpose, language, orientationKind } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import { type AskedSurvey, inLanguage } from '../form/formWords.ts';

/** A column as the file has it. */
export interface Column {
  header: string;
  samples: readonly string[];
  dateOrders: readonly DateOrder[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const moment =
  /timestamp|submitted|completed|completion|responsedate|answeredon|タイムスタンプ|回答日|送信日|完了時刻|完了日/;

/** What the columns of a form tool's table are taken for at first; each thing of which there is one, for the first only. */
export function proposeTargets(columns: readonly Column[], survey: AskedSurvey): AnswerTarget[] {
  const given = new Set<string>();
  return columns.map((column) => {
    const target = targetOf(column, survey);
    const key = JSON.stringify(target.type === 'answeredOn' ? { type: target.type } : target);
    if (given.has(key)) return { type: 'ignore' };
    if (target.type !== 'ignore') given.add(key);
    return target;
  });
}

function targetOf({ header, samples, dateOrders }: Column, survey: AskedSurvey): AnswerTarget {
  const question = ownQuestion(header, survey);
  if (question !== null) return { type: 'question', code: question };
  if (samples.length > 0 && samples.every((sample) => uuid.test(sample.trim()))) return { type: 'key' };
  if (moment.test(wordKey(header))) {
    return { type: 'answeredOn', order: dateOrders[0] ?? 'ymd' };
  }
  return knownField(header) ?? permission(header) ?? orientation(header) ?? { type: 'ignore' };
}

function knownField(header: string): AnswerTarget | null {
  switch (fieldOfHeader(header)?.field) {
    case 'fullName':
      return { type: 'name' };
    case 'familyName':
      return { type: 'familyName' };
    case 'givenName':
      return { type: 'givenName' };
    case 'email':
      return { type: 'email' };
    case 'orientation':
      return { type: 'orientations' };
    case 'openness':
      return { type: 'openness' };
    case 'preferredForm':
      return { type: 'form' };
    default:
      return asked(header);
  }
}

/** The questions as our own form asks them. */
function asked(header: string): AnswerTarget | null {
  const words = fold(header);
  for (const of of language.options) {
    const { t } = translator(of);
    if (words === fold(t('surveys:form.orientations'))) return { type: 'orientations' };
    if (words === fold(t('surveys:form.openness'))) return { type: 'openness' };
    if (words === fold(t('surveys:form.ways'))) return { type: 'form' };
    if (words === fold(t('surveys:form.name'))) return { type: 'name' };
    if (words === fold(t('surveys:form.email'))) return { type: 'email' };
  }
  return null;
}

/** A column for each orientation, as tools write a grid of questions: `What would you like? [Casual exchange]`. */
function orientation(header: string): AnswerTarget | null {
  const words = fold(header);
  const named = orientationKind.options.filter((kind) =>
    language.options.some((of) => {
      const { t } = translator(of);
      const known = [t(`vocabulary:orientationKind.${kind}`), t(`surveys:form.orientation.${kind}`)];
      return known.some((name) => words === fold(name) || words.includes(`[${fold(name)}]`));
    }),
  );
  const [kind, another] = named;
  return kind === undefined || another !== undefined ? null : { type: 'orientation', kind };
}

function permission(header: string): AnswerTarget | null {
  const words = fold(header);
  for (const purpose of consentPurpose.options) {
    for (const way of channel.options) {
      for (const of of language.options) {
        const { t } = translator(of);
        const asPurpose = t(`vocabulary:consentPurpose.${purpose}`);
        const asWay = t(`surveys:form.channel.${way}`);
        if (words.includes(fold(t('surveys:form.permission', { purpose: asPurpose, channel: asWay })))) {
          return { type: 'consent', purpose, channel: way };
        }
      }
    }
  }
  return null;
}

function ownQuestion(header: string, { definition }: AskedSurvey): string | null {
  const words = fold(header);
  const same = definition.questions.find((question) =>
    language.options.some((of) => fold(inLanguage(question.words, of)) === words),
  );
  return same?.code ?? null;
}
