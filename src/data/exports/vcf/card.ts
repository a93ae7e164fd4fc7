import ICAL from 'ical.js';
import type { ExportedPerson } from '#shared/domain/exports/exportedPerson.ts';
import { displayName } from '#shared/domain/names.ts';

/** A property as jCard has it: name, parameters, type, values. */
type Property = [
  name: string,
  parameters: Record<string, string>,
  type: string,
  ...values: (string | string[])[],
];

// A line that goes on begins with a space, which counts among its 75 octets.
ICAL.foldLength = 74;

/** The person as a vCard 4.0. It holds what these have a place for; notes never. */
export function cardOf(person: ExportedPerson): string {
  const { name } = person;
  const properties: Property[] = [
    ['version', {}, 'text', '4.0'],
    ['kind', {}, 'text', 'individual'],
    ['uid', {}, 'uri', `urn:uuid:${person.id}`],
    ['rev', {}, 'timestamp', person.updatedAt.replace(/\.\d+Z$/, 'Z')],
    ['fn', {}, 'text', displayName(name)],
    ['n', sortAs(person), 'text', [name.familyName ?? '', name.givenName ?? '', '', '', '']],
    ...text('x-phonetic-last-name', name.familyReading),
    ...text('x-phonetic-first-name', name.givenReading),
    ...text('x-maidenname', name.formerFamilyName),
    ...text('x-latin-name', name.latinName),
    ...text('nickname', name.preferredName),
    ...person.contacts.map(contactOf),
    ...(person.company === null ? [] : [['org', {}, 'text', [person.company]] satisfies Property]),
    ...text('title', person.jobTitle),
    ...day('bday', person.birthDate),
    ...day('deathdate', person.deceasedOn),
    ...(person.tags.length === 0 ? [] : [['categories', {}, 'text', ...person.tags] satisfies Property]),
  ];
  return ICAL.stringify(['vcard', properties, []]);
}

/** How the name sorts, which in Japanese is by its reading. */
function sortAs({ name: { familyReading, givenReading } }: ExportedPerson): Record<string, string> {
  const parts = [familyReading, givenReading].filter((part) => part !== null);
  return parts.length === 0 ? {} : { 'sort-as': parts.join(',') };
}

/** Names beginning with x- have no type by nature, so theirs is said and the text is escaped as one. */
const text = (name: string, value: string | null): Property[] =>
  value === null || value === '' ? [] : [[name, {}, 'text', value]];

const day = (name: string, value: string | null): Property[] =>
  value === null ? [] : [[name, {}, 'date-and-or-time', value]];

const international = /^\+[\d\s().-]+$/;
const address = /^[a-z][a-z\d+.-]*:\S+$/i;

function contactOf({ channel, value }: ExportedPerson['contacts'][number]): Property {
  switch (channel) {
    case 'email':
      return ['email', {}, 'text', value];
    case 'phone':
      // What no country is known of is no address of a telephone.
      return international.test(value)
        ? ['tel', { value: 'uri' }, 'uri', `tel:${value.trim().replace(/[\s().]+/g, '-')}`]
        : ['tel', {}, 'text', value];
    case 'message':
      return address.test(value) ? ['impp', {}, 'uri', value] : ['socialprofile', {}, 'text', value];
    case 'post':
      return ['adr', {}, 'text', ['', '', value, '', '', '', '']];
  }
}
