import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeCharacters,
  readRecoveryCode,
  recoveryCodeLength,
  recoveryCodeOf,
} from '#shared/domain/keys/recoveryCode.ts';

const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });
const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a recovery code', () => {
  test('differs for different bytes and is nine groups of four', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const code = recoveryCodeOf(one);
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/u);
        expect(code === recoveryCodeOf(other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
      }),
    );
  });

  test('is read however it was typed', () => {
    const wide = (text: string) =>
      [...text]
        .map((one) => (one === '-' ? 'ー' : String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)))
        .join('');
    fc.assert(
      fc.property(bytes, (random) => {
        const code = recoveryCodeOf(random);
        expect(readRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
        expect(readRecoveryCode(` ${code.replaceAll('-', '')}\n`)).toBe(code);
        expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
        expect(readRecoveryCode(wide(code).replaceAll('ー', '－'))).toBe(code);
        expect([...codeCharacters(code)]).toHaveLength(recoveryCodeLength);
      }),
    );
  });

  test('with one wrong character is none', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.nat({ max: recoveryCodeLength - 1 }),
        fc.constantFrom(...characters),
        (random, place, character) => {
          const typed = [...codeCharacters(recoveryCodeOf(random))];
          fc.pre(typed[place] !== character);
          typed[place] = character;
          expect(readRecoveryCode(typed.join(''))).toBeNull();
        },
      ),
    );
  });

  test('with two neighbours exchanged is none', () => {
    fc.assert(
      fc.property(bytes, fc.nat({ max: recoveryCodeLength - 2 }), (random, place) => {
        const typed = [...codeCharacters(recoveryCodeOf(random))];
        const [one = '', other = ''] = [typed[place], typed[place + 1]];
        fc.pre(one !== other);
        [typed[place], typed[place + 1]] = [other, one];
        expect(readRecoveryCode(typed.join(''))).toBeNull();
      }),
    );
  });

  test('is told from whatever else is typed', () => {
    expect(readRecoveryCode('')).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readRecoveryCode(text)).toBeNull();
      }),
    );
  });
});
