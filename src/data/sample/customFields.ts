import { type CustomFieldId, customFieldId } from '#shared/domain/ids.ts';
import type { CustomFieldType, Language } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../database/write.ts';
import { customFields } from '../schema/index.ts';
import { type DayNumber, isoDate, lastOfMonth } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { SamplePerson } from './samplePerson.ts';

interface Field {
  name: Record<Language, string>;
  type: CustomFieldType;
  options?: readonly string[];
}

const sizes = ['S', 'M', 'L', 'XL'] as const;

/** What the made-up company keeps beside the usual fields. */
const fields = {
  card: { name: { en: 'Alumni card no.', ja: '会員証番号' }, type: 'text' },
  validUntil: { name: { en: 'Card valid until', ja: '会員証の有効期限' }, type: 'date' },
  hours: { name: { en: 'Hours a month for us', ja: '協力できる時間（月）' }, type: 'number' },
  shirt: { name: { en: 'T-shirt size', ja: 'Tシャツのサイズ' }, type: 'choice', options: sizes },
  print: { name: { en: 'Newsletter in print', ja: '会報の郵送' }, type: 'flag' },
} as const satisfies Record<string, Field>;

export type FieldIds = Readonly<Record<keyof typeof fields, CustomFieldId>>;

/** A value of a field, as the table keeps it. */
export interface SampleValue {
  field: keyof typeof fields;
  textValue: string | null;
  numberValue: number | null;
}

const text = (field: SampleValue['field'], value: string): SampleValue => ({
  field,
  textValue: value,
  numberValue: null,
});
const number = (field: SampleValue['field'], value: number): SampleValue => ({
  field,
  textValue: null,
  numberValue: value,
});

/** Makes the fields, named in the user's language; gives their ids. */
export function writeCustomFields(unit: WriteUnit, language: Language, now: string): FieldIds {
  const add = (key: keyof typeof fields, position: number): CustomFieldId => {
    const { name, type, ...more }: Field = fields[key];
    const id = customFieldId.parse(unit.author.ids.next());
    const options = JSON.stringify(more.options ?? []);
    const row = { id, name: name[language], type, options, position, version: 1 };
    unit.insert(customFields, { ...row, createdAt: now, updatedAt: now });
    return id;
  };
  return {
    card: add('card', 0),
    validUntil: add('validUntil', 1),
    hours: add('hours', 2),
    shirt: add('shirt', 3),
    print: add('print', 4),
  };
}

/** Members carry a card; some of the others are known to want the letter on paper. */
export function drawValues(
  chance: Chance,
  { membership, orientations, ties }: SamplePerson,
  personNumber: number,
  today: DayNumber,
): SampleValue[] {
  const values: SampleValue[] = [];
  const joined = membership?.joinedOn ?? null;
  if (joined !== null) {
    values.push(text('card', `A-${String(10_000 + personNumber)}`));
    const years = Math.floor((today - joined) / 730) + 1;
    values.push(text('validUntil', isoDate(lastOfMonth(joined + years * 730))));
    if (chance.happens(0.3)) values.push(text('shirt', chance.pick(sizes)));
  }
  const helps = orientations.some(({ kind }) => kind === 'freelance' || kind === 'mentor');
  if (helps && chance.happens(0.6)) values.push(number('hours', chance.pick([2, 4, 4, 6, 8, 10, 16, 20])));
  if (chance.happens(0.1 + ties.warmth * 0.2)) values.push(number('print', chance.happens(0.7) ? 1 : 0));
  return values;
}
