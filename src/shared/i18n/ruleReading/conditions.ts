import type { Condition } from '../../domain/segments/rule.ts';
import { translator } from '../translator.ts';
import { readDate } from './dates.ts';
import { readNumber } from './numbers.ts';
import { readText, readTextTest } from './texts.ts';
import {
  agesOf,
  readConsent,
  readInteraction,
  readLabel,
  readOrientation,
  readPartnership,
  readSegment,
} from './ties.ts';
import { anyQuoted, inBrackets, type RuleWording, wordsOf } from './wording.ts';

/** What one condition says of a person, as a part of a sentence: left in the last 5 years · 直近5年間に退職. */
export function readCondition(condition: Condition, wording: RuleWording): string {
  const { not } = condition;
  switch (condition.type) {
    case 'text':
      return readText(condition.field, condition.is, not, wording);
    case 'date':
      return readDate(condition.field, condition.is, not, wording);
    case 'number':
      return readNumber(condition.field, condition.is, not, wording);
    case 'flag':
      return wordsOf(wording)(`segments:reading.flag.${condition.field}.${not ? 'not' : 'holds'}`);
    case 'openness':
    case 'preferredForm':
    case 'membership':
    case 'employmentType':
      return readChoice(condition, wording);
    case 'label':
      return readLabel(condition, wording);
    case 'orientation':
      return readOrientation(condition, wording);
    case 'consent':
      return readConsent(condition, wording);
    case 'interaction':
      return readInteraction(condition, wording);
    case 'partnership':
      return readPartnership(condition, wording);
    case 'segment':
      return readSegment(condition, wording);
    default:
      return readCustom(condition, wording);
  }
}

type Choice = Extract<Condition, { type: 'openness' | 'preferredForm' | 'membership' | 'employmentType' }>;

function readChoice(condition: Choice, wording: RuleWording): string {
  const values = anyQuoted(choiceWords(condition, wording), wording);
  const said = wordsOf(wording)(`segments:reading.${condition.type}.${condition.not ? 'not' : 'holds'}`, {
    values,
  });
  return condition.type === 'openness' ? said + inBrackets(agesOf(condition.ages, wording), wording) : said;
}

function choiceWords(condition: Choice, { language }: RuleWording): string[] {
  const { t } = translator(language);
  switch (condition.type) {
    case 'openness':
      return condition.in.map((value) => t(`vocabulary:openness.${value}`));
    case 'preferredForm':
      return condition.in.map((value) => t(`vocabulary:partnershipForm.${value}`));
    case 'membership':
      return condition.in.map((value) => t(`vocabulary:membershipState.${value}`));
    case 'employmentType':
      return condition.in.map((value) => t(`vocabulary:employmentType.${value}`));
  }
}

type Custom = Extract<
  Condition,
  { type: 'customText' | 'customNumber' | 'customDate' | 'customChoice' | 'customFlag' }
>;

function readCustom(condition: Custom, wording: RuleWording): string {
  const t = wordsOf(wording);
  const { not } = condition;
  const name = wording.names.field(condition.fieldId);
  const field =
    name === null ? t('segments:reading.gone.field') : t('segments:reading.quoted', { text: name });
  switch (condition.type) {
    case 'customText':
      return readTextTest(field, 'one', condition.is, not, wording);
    case 'customNumber':
      return readNumber('custom', condition.is, not, wording, field);
    case 'customDate':
      return readDate('custom', condition.is, not, wording, field);
    case 'customChoice':
      return t(`segments:reading.customChoice.${not ? 'not' : 'holds'}`, {
        field,
        values: anyQuoted(condition.in, wording),
      });
    case 'customFlag':
      return t(`segments:reading.customFlag.${not ? 'not' : 'holds'}`, { field });
  }
}
