import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { inspectContent, readRecords } from '#test/support/readTable.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const records = (...lines: string[]) => readRecords(lines.join('\n'), {}, 'people.ldif');

test('an address book of Thunderbird', async () => {
  const found = await records(
    'dn: cn=Anna Ashdown,mail=anna@example.com',
    'objectclass: top',
    'objectclass: person',
    'objectclass: inetOrgPerson',
    'objectclass: mozillaAbPersonAlpha',
    'givenName: Anna',
    'sn: Ashdown',
    'cn: Anna Ashdown',
    'mail: anna@example.com',
    'mozillaSecondEmail: anna@home.example',
    'telephoneNumber: 03-0000-0000',
    'mobile: +81 90 0000 0001',
    'facsimileTelephoneNumber: 1',
    'mozillaHomeStreet: 1 Long',
    '  Road',
    'mozillaHomeLocalityName: Leeds',
    'mozillaHomePostalCode: LS1',
    'birthyear: 1985',
    'birthmonth: 4',
    'birthday: 15',
    'o: Initech',
    'ou: Sales',
    'mozillaCustom1: x',
    'modifytimestamp: 0Z',
    'userPassword:: c2VjcmV0',
    '',
    'dn: cn=Friends',
    'objectclass: top',
    'objectclass: groupOfNames',
    'cn: Friends',
    'member: cn=Anna Ashdown,mail=anna@example.com',
  );
  expect(found).toEqual([
    {
      'Full name': 'Anna Ashdown',
      'Family name': 'Ashdown',
      'Given name': 'Anna',
      Birthday: '1985-04-15',
      Email: 'anna@example.com',
      'Email 2': 'anna@home.example',
      Phone: '03-0000-0000',
      'Phone 2': '+81 90 0000 0001',
      Address: '1 Long Road, Leeds, LS1',
      Organization: 'Initech',
      Department: 'Sales',
      'Custom 1': 'x',
    },
  ]);
});

test('values in Base64, folded, with comments and readings', async () => {
  const sn = base64('高梨');
  const found = await records(
    'version: 1',
    '# a comment',
    '  that is folded',
    `dn:: ${base64('cn=高梨 陽菜')}`,
    `sn:: ${sn.slice(0, 3)}`,
    ` ${sn.slice(3)}`,
    `sn;lang-ja;phonetic:: ${base64('たかなし')}`,
    `givenName:: ${base64('陽菜')}`,
    `givenName;lang-ja;phonetic:: ${base64('ひな')}`,
    'manager: cn=Margaret Oakes\\, Dr,ou=People',
    'jpegPhoto:< file:///etc/passwd',
    'description:< file:///etc/passwd',
    '',
    '',
    'dn: cn=Ben Brook',
    'changetype: delete',
    '',
    'dn: cn=Chloe',
    'changetype: add',
    'cn: Chloe Castellan',
  );
  expect(found).toEqual([
    {
      'Family name': '高梨',
      'Given name': '陽菜',
      'Family name reading': 'たかなし',
      'Given name reading': 'ひな',
      Manager: 'Margaret Oakes, Dr',
    },
    { 'Full name': 'Chloe Castellan', 'Family name': 'Castellan', 'Given name': 'Chloe' },
  ]);
});

test('Shift_JIS, within Base64 too', async () => {
  const text = ['dn: cn=x', 'sn: 高梨', `givenName:: ${iconv.encode('陽菜', 'cp932').toString('base64')}`];
  expect(await readRecords(iconv.encode(text.join('\r\n'), 'cp932'), {}, 'people.ldif')).toEqual([
    { 'Family name': '高梨', 'Given name': '陽菜' },
  ]);
});

describe('entries that are broken', () => {
  test('lose no others, and pictures are counted', async () => {
    const found = await inspectContent(
      [
        'dn: cn=a',
        'no attribute',
        '',
        'dn: cn=b',
        'cn: Ben Brook',
        'jpegPhoto:: AAAA',
        ' AAAA',
        '',
        'junk',
      ].join('\n'),
      {},
      'people.ldif',
    );
    expect(found).toMatchObject({
      format: 'ldif',
      rows: 1,
      oddities: [
        { kind: 'damaged', rows: 2 },
        { kind: 'photosSkipped', rows: 1 },
      ],
    });
  });
});
