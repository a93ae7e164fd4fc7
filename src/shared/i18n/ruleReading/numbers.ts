import type { NumberField, NumberTest } from '../../domain/segments/rule.ts';
import { type RuleWording, wordsOf } from './wording.ts';

const units = {
  tenureYears: 'years',
  yearsSinceLeaving: 'years',
  tenures: 'tenures',
  interactions: 'interactions',
  givenByAlumnus: 'times',
  givenByCompany: 'times',
} as const satisfies Record<NumberField, string>;

/** What a condition on a number says. `name` is that of a custom field, in quotation marks. */
export function readNumber(
  field: NumberField | 'custom',
  test: NumberTest,
  not: boolean,
  wording: RuleWording,
  name = '',
): string {
  const t = wordsOf(wording);
  if (test.test === 'empty' || (test.from === null && test.to === null)) {
    const filled = (test.test === 'empty') === not;
    return t(`segments:reading.number.${field}.${filled ? 'filled' : 'empty'}`, { field: name });
  }
  const range = field === 'custom' ? bareRange(test, wording) : rangeOf(test, field, wording);
  return t(`segments:reading.number.${field}.${not ? 'notWithin' : 'within'}`, { range, field: name });
}

type Between = Extract<NumberTest, { test: 'between' }>;

function endsOf({ from, to }: Between): 'exactly' | 'between' | 'atLeast' | 'atMost' {
  if (from !== null && to !== null) return from === to ? 'exactly' : 'between';
  return from === null ? 'atMost' : 'atLeast';
}

const ends = ({ from, to }: Between, { formats }: RuleWording) => ({
  from: from === null ? '' : formats.number(from),
  to: to === null ? '' : formats.number(to),
});

function rangeOf(test: Between, field: NumberField, wording: RuleWording): string {
  const t = wordsOf(wording);
  const unit = t(`segments:reading.unit.${units[field]}`, { count: test.to ?? test.from ?? 0 });
  return t(`segments:reading.range.${endsOf(test)}`, { ...ends(test, wording), unit });
}

const bareRange = (test: Between, wording: RuleWording): string =>
  wordsOf(wording)(`segments:reading.bare.${endsOf(test)}`, ends(test, wording));
