import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDigits, byPlaces, verticalText } from '#shared/domain/farewells/verticalText.ts';

describe('a text set from top to bottom', () => {
  test.each([
    ['2026年11月24日', '二〇二六年十一月二十四日'],
    ['2016年4月から10年間', '二〇一六年四月から十年間'],
    ['１０年間', '十年間'],
    ['2019/4/1に入社', '二〇一九年四月一日に入社'],
    ['2019-04-01', '二〇一九年四月一日'],
    ['1200件と3,000名', '千二百件と三千名'],
    ['15000台', '一万五千台'],
    ['3.5倍', '三・五倍'],
    ['9:30に始まり10:00に終わる', '九時三十分に始まり十時に終わる'],
    ['1000年間', '千年間'],
    ['0120の番号', '〇一二〇の番号'],
    ['すばらしい!本当に?', 'すばらしい！本当に？'],
    ['工場(新潟)', '工場（新潟）'],
    ['達成率は100%でした', '達成率は百％でした'],
    ['そして...', 'そして……'],
  ])('writes %s as %s', (text, upright) => {
    expect(verticalText(text)).toBe(upright);
  });

  test.each(['A4', 'Web3', 'ISO9001', 'v2.0.1', 'COVID-19', 'https://example.com/2026', 'a@b1.example'])(
    'leaves %s as it is, which lies on its side',
    (text) => {
      expect(verticalText(text)).toBe(text);
    },
  );

  test('leaves nothing to do a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = verticalText(text);
        expect(verticalText(once)).toBe(once);
      }),
    );
  });

  test('writes every amount so that its places add up to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (amount) => {
        expect(amountOf(byPlaces(String(amount)))).toBe(amount);
      }),
    );
  });

  test('writes every year digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        expect(verticalText(`${year}年`)).toBe(`${byDigits(String(year))}年`);
      }),
    );
  });
});

/** Reads kanji numerals back. */
function amountOf(kanji: string): number {
  const [high, low] = kanji.includes('万') ? kanji.split('万') : ['', kanji];
  return fourOf(high ?? '') * 10_000 + fourOf(low ?? '');
}

function fourOf(kanji: string): number {
  let sum = 0;
  let figure: number | null = null;
  for (const sign of kanji) {
    const place = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (place === undefined) figure = '〇一二三四五六七八九'.indexOf(sign);
    else {
      sum += (figure ?? 1) * place;
      figure = null;
    }
  }
  return sum + (figure ?? 0);
}
