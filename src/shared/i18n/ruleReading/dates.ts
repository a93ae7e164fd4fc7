import type { DateField, DateTest, Span } from '../../domain/segments/rule.ts';
import { type RuleWording, wordsOf } from './wording.ts';

/** What a condition on a date says. `field` is the name of a custom field, in quotation marks. */
export function readDate(
  field: DateField | 'custom',
  test: DateTest,
  not: boolean,
  wording: RuleWording,
  name = '',
): string {
  const t = wordsOf(wording);
  const form = formOf(test, not);
  return t(`segments:reading.date.${field}.${form}`, {
    when: saysWhatItIs(field, test) ? whenIs(test, wording) : when(test, wording),
    ago: 'span' in test ? ago(test.span, wording) : '',
    field: name,
  });
}

/** Some sentences say when something was done, others what a date is; English has the same words for both. */
function saysWhatItIs(field: DateField | 'custom', test: DateTest): boolean {
  switch (field) {
    case 'custom':
      return true;
    case 'lastContact':
    case 'lastHeard':
      return test.test === 'between' || test.test === 'next';
    case 'nextDue':
    case 'changedOn':
      return test.test === 'between';
    default:
      return false;
  }
}

/** Which of the sentences it is; a stretch of time without ends asks for any day at all. */
function formOf(test: DateTest, not: boolean) {
  const isFilled = test.test === 'between' && test.from === null && test.to === null;
  if (test.test === 'empty' || isFilled) {
    return (test.test === 'empty') === not ? 'filled' : 'empty';
  }
  switch (test.test) {
    case 'last':
      return not ? 'notLast' : 'last';
    case 'next':
      return not ? 'notNext' : 'next';
    case 'notLast':
      return not ? 'notBefore' : 'before';
    case 'between':
      return not ? 'notBetween' : 'between';
  }
}

/** When, as it stands beside what was done: in the last 5 years · 直近5年間に. */
export function when(test: DateTest, wording: RuleWording): string {
  const t = wordsOf(wording);
  switch (test.test) {
    case 'last':
    case 'notLast':
      return t('segments:reading.when.last', { span: spanOf(test.span, wording) });
    case 'next':
      return t('segments:reading.when.next', { span: spanOf(test.span, wording) });
    case 'between':
      return t(`segments:reading.when.${endsOf(test)}`, dates(test, wording));
    case 'empty':
      return '';
  }
}

/** When, as what a date is: in the last 5 years · 直近5年間. */
function whenIs(test: DateTest, wording: RuleWording): string {
  const t = wordsOf(wording);
  switch (test.test) {
    case 'last':
    case 'notLast':
      return t('segments:reading.whenIs.last', { span: spanOf(test.span, wording) });
    case 'next':
      return t('segments:reading.whenIs.next', { span: spanOf(test.span, wording) });
    case 'between':
      return t(`segments:reading.whenIs.${endsOf(test)}`, dates(test, wording));
    case 'empty':
      return '';
  }
}

type Between = Extract<DateTest, { test: 'between' }>;

function endsOf({ from, to }: Between): 'on' | 'between' | 'from' | 'to' {
  if (from !== null && to !== null) return from === to ? 'on' : 'between';
  return from === null ? 'to' : 'from';
}

const dates = ({ from, to }: Between, { formats }: RuleWording) => ({
  from: from === null ? '' : formats.date(from),
  to: to === null ? '' : formats.date(to),
});

const spanOf = ({ count, unit }: Span, wording: RuleWording): string =>
  wordsOf(wording)(`segments:reading.span.${unit}`, { count });

const ago = ({ count, unit }: Span, wording: RuleWording): string =>
  wordsOf(wording)(`segments:reading.ago.${unit}`, { count });
