import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cp932Bytes, inCp932 } from '#data/exports/csv/cp932.ts';

const windows = new TextDecoder('shift_jis', { fatal: true });

/** The text as another program reads it, and what was said to be lacking. */
function written(text: string) {
  const lacking: string[] = [];
  const bytes = cp932Bytes(inCp932(text, (character) => lacking.push(character)));
  return { read: windows.decode(bytes), lacking };
}

test('what it does not report comes back as it was, and what it reports stands as 〓', () => {
  const character = fc.oneof(
    fc.constantFrom(...'あ漢髙﨑①㈱ｱ〜～−?〓'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters
        .join('')
        .replace(/[〜−—‖¢£¬]/gu, '')
        .normalize('NFC');
      const { read, lacking } = written(text);
      const parts = lacking.reduce((rest, each) => rest.replace(each, '〓'), text);
      expect(read).toBe(parts);
    }),
  );
});

test.each([
  ['〜−—‖¢£¬', '～－―∥￠￡￢'],
  ['か\u3099は\u309a', 'がぱ'],
])('%j is written as %j', (text, read) => {
  expect(written(text)).toEqual({ read, lacking: [] });
});

test.each(['𠮷', '🙂', '👩‍💻', '葛\u{e0100}', 'é', '\u00a5', '\u203e', '€'])(
  '%j is reported once',
  (character) => {
    expect(written(`a${character}?`)).toEqual({ read: 'a〓?', lacking: [character] });
  },
);
