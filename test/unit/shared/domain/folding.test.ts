import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, searchQuery, searchTerms, wordsOf } from '#shared/domain/folding.ts';
import { matchedParts } from '#shared/domain/matching.ts';

describe('folding', () => {
  test.each([
    ['width of kana', 'ﾔﾏﾀﾞ', 'やまだ'],
    ['width of letters', 'Ｓｍｉｔｈ', 'smith'],
    ['katakana and hiragana', 'サトウ', 'さとう'],
    ['voiced kana stay voiced', 'ガッキー', 'がっきー'],
    ['the small ke of place names', '関ヶ原', '関け原'],
    ['case', 'McDONALD', 'mcdonald'],
    ['accents', 'Zoë Müller-Åström', 'zoe muller-astrom'],
    ['letters with a stroke', 'Łukasz Bjørn Weiß', 'lukasz bjorn weiss'],
    ['old kanji', '髙橋 渡邊 渡邉 濵﨑 𠮷田 廣澤', '高橋 渡辺 渡辺 浜崎 吉田 広沢'],
    ['blanks', '　山田\t 太郎 ', '山田 太郎'],
  ])('%s', (_what, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('makes a katakana text equal to its hiragana and its half-width form', () => {
    const kana = fc.array(fc.constantFrom(...'アイウエオカガキギサザタダナハバパマャヤュユラワヲンッー'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(kana, (letters) => {
        const katakana = letters.join('');
        const hiragana = katakana.replace(/[ァ-ヶ]/g, (letter) =>
          String.fromCharCode(letter.charCodeAt(0) - 0x60),
        );
        expect(fold(katakana)).toBe(fold(hiragana));
        expect(fold(halfWidth(katakana))).toBe(fold(katakana));
      }),
    );
  });
});

describe('search terms', () => {
  test('are the pairs of a word and its last letter', () => {
    expect(searchTerms(['山田太郎', null, 'Li'])).toBe('山田 田太 太郎 郎 li i');
  });

  test('end a word at signs that the index does not keep', () => {
    expect(searchTerms(['R&D (Tokyo)'])).toBe('r& &d d to ok ky yo o');
  });

  test('of a query quote what the index would take for its own signs', () => {
    expect(searchQuery("o'neil NOT")).toBe(`"o' 'n ne ei il" AND "no ot"`);
    expect(searchQuery('a')).toBe('"a" *');
    expect(searchQuery(' "( ')).toBeNull();
  });
});

describe('the matching part', () => {
  const marked = (text: string, typed: string) =>
    matchedParts(text, typed).map(({ from, to }) => text.slice(from, to));

  test.each([
    ['髙橋 一郎', '高', ['髙']],
    ['ﾔﾏﾀﾞ ﾀﾛｳ', 'まだ', ['ﾏﾀﾞ']],
    ['𠮷田 花子', '吉田', ['𠮷田']],
    ['Zoë Müller', 'mull zo', ['Zo', 'Müll']],
    ['Weiß', 'eiss', ['eiß']],
    ['山田 太郎', '山田太郎', []],
    ['Smith', '', []],
  ])('of %s for %s', (text, typed, parts) => {
    expect(marked(text, typed)).toEqual(parts);
  });

  test('holds a word that was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.nat(20),
        fc.nat(4),
        (text, at, length) => {
          const typed = [...text].slice(at, at + length).join('');
          const words = wordsOf(fold(typed));
          for (const part of marked(text, typed)) {
            expect(words.some((word) => fold(part).includes(word))).toBe(true);
          }
        },
      ),
    );
  });
});

/** The old narrow katakana, with the voicing as a letter of its own. */
function halfWidth(katakana: string): string {
  const wide =
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンャュョッー';
  const narrow = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｬｭｮｯｰ';
  return [...katakana.normalize('NFD')]
    .map((letter) => {
      if (letter === '\u3099') return 'ﾞ';
      if (letter === '\u309a') return 'ﾟ';
      return [...narrow][[...wide].indexOf(letter)] ?? letter;
    })
    .join('');
}
