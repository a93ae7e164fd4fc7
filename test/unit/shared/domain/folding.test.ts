import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fold,
  foldedAsAWhole,
  notesQuery,
  ownedTerms,
  searchLetters,
  searchQuery,
  searchTerms,
  wordsOf,
} from '#shared/domain/folding.ts';
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

  test('letter by letter gives what folding the whole text gives, for every letter beside those that join', () => {
    const beside = ['a', 'か', 'ﾊ', '한', 'ㄱ', '\u1100', '\u3099', '\uff9e', '\u0301', ' ', '\u{1f469}'];
    const different: string[] = [];
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const letter = String.fromCharCode(unit);
      const text = beside.map((other) => `${other}${letter}`).join('') + letter;
      for (const written of [text, letter, `x${letter}y`]) {
        if (fold(written) !== foldedAsAWhole(written)) different.push(`${unit.toString(16)} ${written}`);
      }
    }
    expect(different).toEqual([]);
  });

  test('letter by letter gives what folding the whole text gives, for any text', () => {
    const mixed = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.constantFrom(
          ...'ガか\u3099\u309aｶﾞﾊﾟée\u0301ΣΑΣ髙﨑邉𠮷ㄱㅏ각\u1100\u1161İßæ…㍻①Ⅷ　\t\n\u00a0\ufeff',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(mixed, (parts) => {
        const text = parts.join('');
        expect(fold(text)).toBe(foldedAsAWhole(text));
      }),
      { numRuns: 1500 },
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
  test('are up to three letters from each letter of a word on', () => {
    expect(searchTerms(['山田太郎', null, 'Li', ''])).toBe('山田太 田太郎 太郎 郎 li i');
    expect(searchTerms(['𠮷野家𠮷'])).toBe('吉野家 野家吉 家吉 吉');
    expect(searchTerms(['𩸽🙂x'])).toBe('𩸽🙂x 🙂x x');
  });

  test('end a word at signs that the index does not keep', () => {
    expect(searchTerms(['R&D (Tokyo)・ｵｵｻｶ'])).toBe('r&d &d d tok oky kyo yo o おおさ おさか さか か');
  });

  test('are the runs of three, the pairs and the letters of all words and nothing else', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, (written) => {
        const expected = wordsOf(fold(written)).flatMap((word) => {
          const letters = [...word];
          return letters.map((_, at) => letters.slice(at, at + 3).join(''));
        });
        expect(searchTerms([written])).toBe(expected.join(' '));
        const owned = ownedTerms('Aoki', written);
        // Eight digits between two signs.
        const sign = 10;
        const parts = owned === '' ? [] : owned.split(' ');
        expect(parts.map((term) => term.slice(sign))).toEqual(expected);
        expect(new Set(parts.map((term) => term.slice(0, sign))).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('of owners differ', () => {
    expect(ownedTerms('Aoki', 'ab')).not.toBe(ownedTerms('Baba', 'ab'));
  });

  test('of notes are looked for where the reader may see them', () => {
    const query = notesQuery('山田 x', ['open', 'hr'], 'Aoki');
    expect(query).toMatch(
      /^\(\{person open hr\} : "山田" \* OR own : "#[0-9a-f]{8}#山田" \*\) AND person : "¹x"$/,
    );
    expect(notesQuery(' ', ['open'], 'Aoki')).toBeNull();
    expect(searchLetters('ﾔﾏﾔﾏ (a)')).toBe('¹や ¹ま ¹a');
    expect(fold('a¹')).toBe('a1');
  });

  test('of a query quote what the index would take for its own signs', () => {
    expect(searchQuery("o'neil NOT")).toBe(`"o'n 'ne nei eil" AND "not"`);
    expect(searchQuery('a 山田')).toBe('"a" * AND "山田" *');
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
