import { expect, test } from 'vitest';
import { foldContactValue, isEmailAddress } from '#shared/domain/contactPoints.ts';

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
