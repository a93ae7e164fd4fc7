import { expect, test } from 'vitest';
import { foldContactValue, isEmailAddress, phoneKey, samePhone } from '#shared/domain/contactPoints.ts';

test('contact points are compared without case, width and punctuation', () => {
  expect(foldContactValue('email', ' Anna.Ashdown@Example.COM ')).toBe('anna.ashdown@example.com');
  expect(foldContactValue('phone', '+81 (90) 0000-0001')).toBe('+819000000001');
  expect(foldContactValue('phone', '０９０－００００－０００１')).toBe('09000000001');
});

test.each(['a@example.com', 'o’neil+x@sub.example.co.jp', '名無し@例え.jp'])('%s is an address', (text) => {
  expect(isEmailAddress(text)).toBe(true);
});

test.each([
  'a@b',
  'a b@example.com',
  'a@example..com',
  '@example.com',
  'a@',
  'a@b@c.de',
  `${'a'.repeat(250)}@b.de`,
])('%s is no address', (text) => expect(isEmailAddress(text)).toBe(false));

test('a phone number has one key in its national and its international writing', () => {
  const alike = [
    ['090-1234-5678', '+81 90 1234 5678', '９０１２３４５６７８', '0081-90-1234-5678', '+81 (0)90 1234 5678'],
    ['020 7946 0958', '+44 20 7946 0958', '+44 (0)20 7946 0958'],
    ['(202) 555-0143', '1-202-555-0143', '+1 202 555 0143'],
    ['09 1234567', '+358 9 1234567'],
  ];
  for (const writings of alike) {
    const keys = new Set(writings.map(phoneKey));
    expect(keys.size).toBe(1);
    for (const one of writings) {
      expect(phoneKey(foldContactValue('phone', one))).toBe(phoneKey(one));
      for (const other of writings) expect(samePhone(one, other)).toBe(true);
    }
  }
  expect(phoneKey('1234')).toBeNull();
});

test('numbers of two countries are two, though they are alike within each', () => {
  expect(samePhone('+81 3 1234 5678', '+33 3 12 34 56 78')).toBe(false);
  expect(samePhone('03 1234 5678', '+33 3 12 34 56 78')).toBe(true);
  expect(samePhone('+81 3 1234 5678', '+81 3 1234 5679')).toBe(false);
});
