import { describe, expect, test } from 'vitest';
import { likelyFrom, surelyFrom } from '#shared/contract/duplicates.ts';
import { scored } from './people.ts';

type Pair = [string, Parameters<typeof scored>[0], Parameters<typeof scored>[1]];

const aoi = {
  familyName: '田中',
  givenName: '葵',
  familyReading: 'たなか',
  givenReading: 'あおい',
  birthDate: '1990-04-12',
};
const tanaka = { ...aoi, address: '東京都世田谷区桜丘三丁目5番12号' };
const smith = {
  familyName: 'Smith',
  givenName: 'Robert',
  birthDate: '1978-11-03',
  address: '12 Mill Lane, Norwich',
};

const apart: Pair[] = [
  ['twins', tanaka, { ...tanaka, givenName: '蓮', givenReading: 'れん' }],
  ['twins whose names are alike', tanaka, { ...tanaka, givenName: '碧', givenReading: 'あおば' }],
  [
    'twins in Latin letters with the telephone of their parents',
    { ...smith, phone: '01603 555 0147' },
    { ...smith, givenName: 'Oliver', phone: '01603 555 0147' },
  ],
  [
    'twins whose names differ by the last letter',
    { ...smith, familyName: 'Tanaka', givenName: 'Yuki' },
    { ...smith, familyName: 'Tanaka', givenName: 'Yuka' },
  ],
  [
    'namesakes with another birthday',
    smith,
    { ...smith, birthDate: '1985-02-21', address: '4 High Street, Leeds' },
  ],
  [
    'namesakes of a rare name with another birthday',
    { familyName: '勅使河原', givenName: '龍之介', birthDate: '1971-08-30' },
    { familyName: '勅使河原', givenName: '龍之介', birthDate: '1988-03-05' },
  ],
  [
    'a common name in Japan and nothing else',
    { familyName: '佐藤', givenName: '健' },
    { familyName: '佐藤', givenName: '健' },
  ],
  [
    'a common name in England and nothing else',
    { familyName: 'Smith', givenName: 'John' },
    { familyName: 'Smith', givenName: 'John' },
  ],
  [
    'a common name in another department at another time',
    {
      familyName: '鈴木',
      givenName: '一郎',
      department: '営業部',
      started: '2001-04-01',
      ended: '2009-03-31',
    },
    {
      familyName: '鈴木',
      givenName: '一郎',
      department: '開発部',
      started: '2014-04-01',
      ended: '2019-03-31',
    },
  ],
  [
    'a common name in the same large department and nothing else',
    { familyName: '佐藤', givenName: '健', department: '営業部' },
    { familyName: '佐藤', givenName: '健', department: '営業部' },
  ],
  ['father and son', smith, { ...smith, birthDate: '2004-05-17' }],
  [
    'father and son, born on the first of January by the file',
    { ...smith, birthDate: '1950-01-01' },
    { ...smith, birthDate: '1980-01-01' },
  ],
  [
    'man and wife',
    { ...smith, phone: '01603 555 0147' },
    { ...smith, givenName: 'Helen', birthDate: '1980-01-15', phone: '01603 555 0147' },
  ],
  [
    'colleagues with the switchboard of their company',
    { ...smith, email: 'info@example.com' },
    { familyName: 'Osei', givenName: 'Ama', email: 'info@example.com' },
  ],
  [
    'the same kanji read otherwise, born on another day',
    { ...tanaka, givenName: '裕子', givenReading: 'ひろこ' },
    {
      ...tanaka,
      givenName: '裕子',
      givenReading: 'ゆうこ',
      birthDate: '1961-09-09',
      address: '大阪府堺市北区1-2-3',
    },
  ],
];

const likely: Pair[] = [
  ['the same in all', tanaka, tanaka],
  [
    'a rare name with reading, department and overlapping time',
    {
      familyName: '勅使河原',
      givenName: '龍之介',
      familyReading: 'てしがわら',
      givenReading: 'りゅうのすけ',
      department: '経理部',
      started: '2010-04-01',
    },
    {
      familyName: '勅使河原',
      givenName: '龍之介',
      familyReading: 'てしがわら',
      givenReading: 'りゅうのすけ',
      department: '経理部',
      started: '2010-04-01',
      ended: '2020-03-31',
    },
  ],
  [
    'married, the former name on record',
    { ...tanaka, email: 'aoi@example.jp' },
    {
      ...tanaka,
      familyName: '佐々木',
      familyReading: 'ささき',
      formerFamilyName: '田中',
      address: '北海道札幌市中央区1-1',
    },
  ],
  [
    'married, the former name not on record, at the same mailbox',
    { ...smith, givenName: 'Helen', email: 'helen.m@example.com' },
    {
      ...smith,
      givenName: 'Helen',
      familyName: 'Marsh',
      email: 'helen.m@example.com',
      address: '9 Dock Road',
    },
  ],
  [
    'rehired under a new number',
    { ...tanaka, externalId: 'E1042', started: '2012-04-01', ended: '2016-09-30', department: '人事部' },
    { ...tanaka, externalId: 'E3377', started: '2021-10-01', department: '広報部' },
  ],
  ['in both scripts', aoi, { familyName: 'Tanaka', givenName: 'Aoi', birthDate: '1990-04-12' }],
  [
    'with the long vowel in its several spellings',
    { familyName: 'Satoh', givenName: 'Yuichi', birthDate: '1982-06-30' },
    { familyName: 'さとう', givenName: 'ゆういち', birthDate: '1982-06-30' },
  ],
  [
    'in kanji here and in Latin letters there, at the same address',
    { familyName: '伊集院', givenName: '薫', email: 'k-ijuin@example.jp' },
    { latinName: 'Kaoru Ijuin', email: 'k-ijuin@example.jp' },
  ],
  ['with old letters', { ...tanaka, familyName: '髙橋' }, { ...tanaka, familyName: '高橋' }],
  ['Bob and Robert', { ...smith, givenName: 'Bob' }, smith],
  ['with an initial', { ...smith, givenName: 'R.' }, smith],
  [
    'family and given name in each other’s place',
    { ...smith, familyName: 'Robert', givenName: 'Smith' },
    smith,
  ],
  ['a slip in the name', { ...smith, familyName: 'Simth' }, smith],
  ['day and month exchanged', { ...smith, birthDate: '1978-03-11' }, smith],
  ['a slip in the year', { ...smith, birthDate: '1987-11-03' }, smith],
  ['slips in the address', { ...smith, address: '12 Mil Ln, Norwch' }, smith],
  [
    'moved house',
    { ...smith, familyName: 'Featherstonehaugh', address: '3 Station Rd, Cardiff' },
    { ...smith, familyName: 'Featherstonehaugh' },
  ],
  [
    'a number with and without the code of the country',
    { familyName: '小鳥遊', givenName: '凛', phone: '+81 90 5550 0123' },
    { familyName: '小鳥遊', givenName: '凛', phone: '090-5550-0123' },
  ],
];

const sure: Pair[] = [
  ['the same in all', tanaka, tanaka],
  [
    'the same mailbox and name',
    { familyName: '佐藤', givenName: '健', email: 'ken.sato@example.jp' },
    { familyName: '佐藤', givenName: '健', email: 'KEN.SATO@example.jp' },
  ],
  ['the same birthday, reading and house', { ...tanaka, givenName: 'あおい' }, tanaka],
];

describe('two people stay two', () => {
  test.each(apart)('%s', (_, a, b) => {
    expect(scored(a, b)).toBeLessThan(likelyFrom);
  });
});

describe('one person is found', () => {
  test.each(likely)('%s', (_, a, b) => {
    expect(scored(a, b)).toBeGreaterThanOrEqual(likelyFrom);
  });
});

describe('one person is beyond doubt', () => {
  test.each(sure)('%s', (_, a, b) => {
    expect(scored(a, b)).toBeGreaterThanOrEqual(surelyFrom);
  });
});

test('a name alone, however rare, is not beyond doubt', () => {
  const rare = { familyName: '勅使河原', givenName: '龍之介' };
  expect(scored(rare, rare)).toBeLessThan(surelyFrom);
});
