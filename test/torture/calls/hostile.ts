import type { Chance } from '#data/sample/chance.ts';

const long = (chance: Chance) => 10 ** chance.between(3, 6);

/** Texts that have broken programs before: control and private characters, halves of pairs, SQL, FTS5, paths, markup. */
const texts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\u202eabc',
  '\ufeff',
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  'ﾊﾝｶｸ',
  'e\u0301'.repeat(50),
  '%_%',
  "'; DROP TABLE people; --",
  '") OR 1=1 --',
  '" AND "',
  'NEAR(a b, 9999999)',
  '*',
  '^"',
  'a* OR -b',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../../etc/passwd',
  'C:\\Windows\\System32',
  'file:///etc/passwd',
  '<script>alert(1)</script>',
  '{{constructor}}',
  '=HYPERLINK("http://example.com")',
  'NaN',
  'null',
  'undefined',
  '0000-00-00',
  '9999-99-99',
  '2026-02-30',
  '-271821-04-20T00:00:00.000Z',
  'Infinity',
  '1e999',
  '\r\n.\r\n',
];

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.5,
  2 ** 31,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** A text nobody would type. */
export function hostileText(chance: Chance): string {
  const text = chance.pick(texts);
  return chance.happens(0.1) ? (text || 'あ').repeat(Math.ceil(long(chance) / 10)) : text;
}

export const hostileNumber = (chance: Chance): number => chance.pick(numbers);

/** A value of any kind, in any place. */
export function hostileValue(chance: Chance, depth = 0): unknown {
  const kinds = depth > 3 ? 4 : 9;
  switch (chance.between(0, kinds)) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return hostileNumber(chance);
    case 3:
      return chance.happens(0.5);
    case 4:
      return hostileText(chance);
    case 5:
      return Array.from({ length: chance.between(0, 4) }, () => hostileValue(chance, depth + 1));
    case 6:
      return JSON.parse(`{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"role":"hr"}}}`);
    case 7:
      return nested(chance.between(10, 2000));
    case 8:
      return Array.from({ length: long(chance) / 10 }, () => 1);
    default:
      return { [hostileText(chance).slice(0, 40)]: hostileValue(chance, depth + 1) };
  }
}

function nested(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { and: value };
  return value;
}
