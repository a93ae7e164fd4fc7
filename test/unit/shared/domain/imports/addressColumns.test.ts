import { describe, expect, test } from 'vitest';
import { addressColumns } from '#shared/domain/imports/addressColumns.ts';

const found = (...headers: string[]) =>
  addressColumns(headers).map(({ column, nth }) => `${headers[column]} ${nth}`);

describe('postal addresses in the columns of a file', () => {
  test('are joined of their parts, at home and at work apart', () => {
    expect(found('Name', 'Home Street', 'Home City', 'Work Street', 'Work Zip', 'Email')).toEqual([
      'Home Street 1',
      'Home City 1',
      'Work Street 2',
      'Work Zip 2',
    ]);
    expect(
      found('住所（郵便番号）', '住所（都道府県）', '住所（市区町村）', '住所（丁目・番地）', '建物名'),
    ).toHaveLength(5);
    expect(found('street_number', ' address_1', 'address_2', 'suburb', 'postcode', 'state')).toEqual([
      'street_number 1',
      ' address_1 1',
      'address_2 1',
      'suburb 1',
      'postcode 1',
      'state 1',
    ]);
  });

  test('are one each where they are whole', () => {
    expect(found('Address', 'Address 2')).toEqual(['Address 1', 'Address 2 2']);
    expect(found('自宅住所', '会社住所')).toEqual(['自宅住所 1', '会社住所 2']);
    expect(found('住所1', '住所2')).toEqual(['住所1 1', '住所2 1']);
  });

  test('are none without a street, or of somebody else', () => {
    expect(found('City', 'State', 'Zip', 'Country')).toEqual([]);
    expect(found('緊急連絡先住所', '本籍 都道府県', '住所カナ', 'Address 1 - Type')).toEqual([]);
  });
});
