import { Card, type CardHeader } from '../cards/card.ts';
import { addressLine } from '../cards/postalAddress.ts';
import { completeNames } from '../cards/wholeNames.ts';
import { listOf, type Property, partsOf, unescapedValue } from './properties.ts';

const kana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s\uff66-\uff9f,]+$/u;
const plainHeaders: Readonly<Record<string, CardHeader>> = {
  FN: 'Full name',
  'X-MAIDENNAME': 'Maiden name',
  'X-MAIDEN-NAME': 'Maiden name',
  'X-LATIN-NAME': 'Latin name',
  TITLE: 'Title',
  ROLE: 'Role',
  NOTE: 'Note',
  UID: 'UID',
  'X-PHONETIC-FIRST-NAME': 'Given name reading',
  'X-PHONETIC-LAST-NAME': 'Family name reading',
};

/** What the properties of one card say, under the headers of the table. */
export function cardOf(properties: readonly Property[]): Card {
  const card = new Card();
  for (const property of preferredFirst(properties)) {
    const { name, value } = property;
    const plain = Object.hasOwn(plainHeaders, name) ? plainHeaders[name] : undefined;
    if (plain !== undefined) card.add(plain, unescapedValue(value));
    else if (name.startsWith('X-ENISHI-')) card.add(name, unescapedValue(value));
    else addOther(card, property);
  }
  // What is said to be a reading is one; what is for sorting may be.
  if (!properties.some(({ name }) => name.startsWith('X-PHONETIC-'))) addReadings(card, properties);
  completeNames(card, namesOf(properties));
  return card;
}

function namesOf(properties: readonly Property[]): { family: string; given: string } {
  const name = properties.find((property) => property.name === 'N');
  const [family = '', given = '', middle = ''] = partsOf(name?.value ?? '').map((part) => part.trim());
  return { family, given: [given, middle].filter((part) => part !== '').join(' ') };
}

function addReadings(card: Card, properties: readonly Property[]): void {
  for (const { name, params, value } of properties) {
    if (name === 'N') addReading(card, (params.get('SORT-AS') ?? []).join(',').split(','));
    else if (name === 'SOUND') addReading(card, partsOf(value));
    else if (name === 'SORT-STRING') addReading(card, unescapedValue(value).split(/[\s,]+/u));
  }
}

function addOther(card: Card, { name, params, value }: Property): void {
  switch (name) {
    case 'NICKNAME':
      card.add('Nickname', listOf(value)[0]);
      break;
    case 'CATEGORIES':
      for (const part of listOf(value)) card.add('Categories', part);
      break;
    case 'EMAIL':
      card.add('Email', unescapedValue(value).replace(/^mailto:/i, ''));
      break;
    case 'TEL':
      if (!isFax(params))
        card.add('Phone', unescapedValue(value).replace(/^tel:/i, '').replace(/;ext=/i, ' ext. '));
      break;
    case 'IMPP':
      card.add('Message', unescapedValue(value));
      break;
    case 'URL':
      card.add('URL', unescapedValue(value));
      break;
    case 'SOCIALPROFILE':
    case 'X-SOCIALPROFILE': {
      const profile = unescapedValue(value);
      card.add(/^https?:/i.test(profile) ? 'URL' : 'Message', profile);
      break;
    }
    case 'ORG': {
      const [organization, ...units] = partsOf(value);
      card.add('Organization', organization);
      card.add('Department', units.filter((unit) => unit !== '').join(' '));
      break;
    }
    case 'ADR': {
      const [box, extended, street, town, region, code, country] = partsOf(value);
      card.add('Address', addressLine({ box, extended, street, town, region, code, country }));
      break;
    }
    case 'BDAY':
      card.add('Birthday', dayOf(value, params));
      break;
    case 'DEATHDATE':
      card.add('Date of death', dayOf(value, params));
      break;
  }
}

/** Readings are in kana; what else stands in their place is for sorting only. */
function addReading(card: Card, [family = '', given = '']: readonly string[]): void {
  if (!kana.test(family + given)) return;
  if (card.first('Family name reading') === undefined) card.add('Family name reading', family);
  if (card.first('Given name reading') === undefined) card.add('Given name reading', given);
}

/** `1985-04-15` of any way in which cards write a day; nothing where the year is not said. */
function dayOf(value: string, params: Property['params']): string {
  const [, year = '', month = '', day = ''] = /^\s*(\d{4})-?(\d{2})-?(\d{2})/.exec(value) ?? [];
  if (year === '' || params.get('X-APPLE-OMIT-YEAR')?.includes(year) === true) return '';
  return `${year}-${month}-${day}`;
}

const isFax = (params: Property['params']): boolean =>
  params.get('TYPE')?.some((type) => /^fax$/i.test(type)) === true;

/** The address or number that its owner prefers comes before the others. */
function preferredFirst(properties: readonly Property[]): Property[] {
  return properties.toSorted((a, b) => preference(a) - preference(b));
}

function preference({ params }: Property): number {
  const pref = Number(params.get('PREF')?.[0] ?? Number.NaN);
  if (Number.isFinite(pref)) return pref;
  return params.get('TYPE')?.some((type) => /^pref$/i.test(type)) === true ? 0 : 101;
}
