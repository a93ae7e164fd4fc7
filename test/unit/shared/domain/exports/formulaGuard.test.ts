import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralised, withoutGuard } from '#shared/domain/exports/formulaGuard.ts';

describe('a CSV cell', () => {
  test.each(['=1+1', '+cmd|calc', '-2+3', '+81-90-1234', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"])(
    '%j can not run as a formula',
    (cell) => {
      expect(neutralised(cell)).toBe(`'${cell}`);
    },
  );

  test.each(['-1.5', '+81', '-12%', '+81 90-1234-5678', '1=1', 'a@b', '', '山田', "'quoted'"])(
    '%j stays as it is',
    (cell) => {
      expect(neutralised(cell)).toBe(cell);
    },
  );

  test('is the same again without its guard', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@-]{0,2}[0-9 a]{0,4}$/));
    fc.assert(
      fc.property(cell, (text) => {
        expect(withoutGuard(neutralised(text))).toBe(text);
      }),
    );
  });
});
