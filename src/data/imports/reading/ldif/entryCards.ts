import { Card, type CardHeader } from '../cards/card.ts';
import { type AddressParts, addressLine } from '../cards/postalAddress.ts';
import { completeNames } from '../cards/wholeNames.ts';
import type { Attribute } from './entryLines.ts';

const headers: Readonly<Record<string, CardHeader>> = {
  cn: 'Full name',
  displayname: 'Full name',
  mozillanickname: 'Nickname',
  xmozillanickname: 'Nickname',
  mail: 'Email',
  mozillasecondemail: 'Email',
  xmozillasecondemail: 'Email',
  rfc822mailbox: 'Email',
  mobile: 'Phone',
  cellphone: 'Phone',
  homephone: 'Phone',
  telephonenumber: 'Phone',
  o: 'Organization',
  company: 'Organization',
  ou: 'Department',
  department: 'Department',
  departmentnumber: 'Department',
  title: 'Title',
  employeenumber: 'Employee number',
  employeeid: 'Employee number',
  employeetype: 'Employment type',
  description: 'Note',
  manager: 'Manager',
  labeleduri: 'URL',
  mozillahomeurl: 'URL',
  mozillaworkurl: 'URL',
  uid: 'UID',
};

const homeAddress: Readonly<Record<keyof AddressParts, readonly string[]>> = {
  box: [],
  extended: ['mozillahomestreet2'],
  street: ['mozillahomestreet', 'homestreet', 'homepostaladdress'],
  town: ['mozillahomelocalityname'],
  region: ['mozillahomestate'],
  code: ['mozillahomepostalcode'],
  country: ['mozillahomecountryname'],
};
const workAddress: Readonly<Record<keyof AddressParts, readonly string[]>> = {
  box: ['postofficebox'],
  extended: ['mozillaworkstreet2'],
  street: ['street', 'streetaddress', 'postaladdress'],
  town: ['l', 'locality'],
  region: ['st', 'region'],
  code: ['postalcode'],
  country: ['c', 'countryname', 'friendlycountryname', 'co'],
};

const notAPerson =
  /^(?:groupofnames|groupofuniquenames|mozillaabpersonlist|organizationalunit|organization|domain|dcobject)$/i;

/** With the option `phonetic`, as Japanese directories have it. */
const readingHeaders: Readonly<Record<string, CardHeader>> = {
  sn: 'Family name reading',
  surname: 'Family name reading',
  givenname: 'Given name reading',
  gn: 'Given name reading',
  cn: 'Full name reading',
  displayname: 'Full name reading',
};

/** What an entry says of a person; null where it is a group, a list or a change to take something away. */
export function cardOfEntry(attributes: readonly Attribute[]): Card | null {
  if (!isPerson(attributes)) return null;
  const card = new Card();
  for (const attribute of attributes) {
    const header = headerOf(attribute);
    if (header === 'Manager') card.add(header, firstNameIn(attribute.value));
    else if (header !== null) card.add(header, attribute.value);
  }
  const own = (...names: string[]): string =>
    attributes.find(({ name, options }) => names.includes(name) && !options.includes('phonetic'))?.value ??
    '';
  card.add('Birthday', birthdayOf(own));
  for (const parts of [homeAddress, workAddress]) card.add('Address', addressOf(parts, own));
  completeNames(card, { family: own('sn', 'surname').trim(), given: own('givenname', 'gn').trim() });
  return card;
}

function isPerson(attributes: readonly Attribute[]): boolean {
  const all = (wanted: string): string[] =>
    attributes.filter(({ name }) => name === wanted).map(({ value }) => value.trim());
  if (all('changetype').some((change) => !/^add$/i.test(change))) return false;
  const classes = all('objectclass');
  return classes.some((name) => /person$/i.test(name)) || !classes.some((name) => notAPerson.test(name));
}

/** The column an attribute goes to; the parts of names, birthdays and addresses are put together otherwise. */
function headerOf({ name, options }: Attribute): string | null {
  const known = options.includes('phonetic') ? readingHeaders : headers;
  if (Object.hasOwn(known, name)) return known[name] ?? null;
  return /^(?:mozilla)?custom[1-4]$/.test(name) ? `Custom ${name.slice(-1)}` : null;
}

/** The name in `cn=Margaret Oakes,ou=People`. */
const firstNameIn = (distinguished: string): string =>
  /^\s*(?:cn|uid)\s*=\s*((?:\\.|[^,+\\])*)/i.exec(distinguished)?.[1]?.replace(/\\(.)/g, '$1') ??
  distinguished;

/** Thunderbird keeps a birthday in three attributes; without the year it is left out. */
function birthdayOf(own: (...names: string[]) => string): string {
  const [year, month, day] = [own('birthyear'), own('birthmonth'), own('birthday')];
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function addressOf(
  attributes: Readonly<Record<keyof AddressParts, readonly string[]>>,
  own: (...names: string[]) => string,
): string {
  // LDAP writes the lines of a postal address with `$` between.
  const part = (key: keyof AddressParts): string => own(...attributes[key]).replaceAll('$', ' ');
  const [box, extended, street, town, region, code, country] = [
    part('box'),
    part('extended'),
    part('street'),
    part('town'),
    part('region'),
    part('code'),
    part('country'),
  ];
  return addressLine({ box, extended, street, town, region, code, country });
}
