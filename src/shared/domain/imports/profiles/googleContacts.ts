import type { KindOfFile } from './kindOfFile.ts';

/** Groups of Google's own, which say nothing of a person. */
const labels = {
  '* myContacts': null,
  '* starred': null,
  myContacts: null,
  starred: null,
  '* friends': null,
};

/** What both forms of the export have in common; an address stands there whole and in parts. */
const columns = {
  'E-mail # - Value': { field: 'email' },
  'E-mail # - Label': null,
  'E-mail # - Type': null,
  'Phone # - Value': { field: 'phone' },
  'Phone # - Label': null,
  'Phone # - Type': null,
  'IM # - Value': { field: 'message' },
  'IM # - Label': null,
  'IM # - Type': null,
  'IM # - Service': null,
  'Address # - Formatted': { field: 'address' },
  'Address # - Label': null,
  'Address # - Type': null,
  'Address # - Street': null,
  'Address # - City': null,
  'Address # - PO Box': null,
  'Address # - Region': null,
  'Address # - Postal Code': null,
  'Address # - Country': null,
  'Address # - Extended Address': null,
  Birthday: { field: 'birthDate' },
  Notes: { field: 'note' },
  Nickname: { field: 'preferredName' },
  Location: { field: 'location' },
  'File As': null,
  'Name Prefix': null,
  'Name Suffix': null,
  Photo: null,
} as const satisfies KindOfFile['columns'];

/** The export of Google Contacts since 2024. */
export const googleContacts: KindOfFile = {
  name: 'googleContacts',
  signatures: [
    ['First Name', 'Last Name', 'Phonetic First Name', 'Labels'],
    ['First Name', 'Last Name', 'E-mail 1 - Value'],
    ['First Name', 'Last Name', 'Organization Name', 'Labels'],
  ],
  columns: {
    ...columns,
    'Phonetic First Name': { field: 'givenReading' },
    'Phonetic Last Name': { field: 'familyReading' },
    'Phonetic Middle Name': null,
    'Organization Name': { field: 'company' },
    'Organization Title': { field: 'jobTitle' },
    'Organization Department': null,
    Labels: { field: 'tags', values: labels },
  },
};

/** Its older form. */
export const googleContactsOld: KindOfFile = {
  name: 'googleContactsOld',
  signatures: [
    ['Given Name', 'Family Name', 'Group Membership'],
    ['Given Name', 'Family Name', 'Yomi Name'],
    ['Given Name', 'Family Name', 'E-mail 1 - Value'],
  ],
  columns: {
    ...columns,
    Name: { field: 'fullName' },
    'Yomi Name': { field: 'fullReading' },
    'Additional Name Yomi': null,
    'Given Name Yomi': { field: 'givenReading' },
    'Family Name Yomi': { field: 'familyReading' },
    'Maiden Name': { field: 'formerFamilyName' },
    'Short Name': null,
    Initials: null,
    'Organization # - Type': null,
    'Organization # - Name': { field: 'company' },
    'Organization # - Yomi Name': null,
    'Organization # - Title': { field: 'jobTitle' },
    'Organization # - Department': null,
    'Organization # - Location': null,
    'Organization # - Job Description': null,
    Occupation: null,
    Subject: null,
    'Group Membership': { field: 'tags', values: labels },
  },
};
