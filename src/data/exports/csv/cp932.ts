import iconv from 'iconv-lite';

/**
 * Characters of which CP932 has the same one under another number: the wave dash and its like, which programs on a Mac
 * write and programs on Windows read. They are written as what Windows reads.
 */
const sameCharacters: ReadonlyMap<string, string> = new Map([
  ['\u301c', '\uff5e'],
  ['\u2212', '\uff0d'],
  ['\u2014', '\u2015'],
  ['\u2016', '\u2225'],
  ['\u00a2', '\uffe0'],
  ['\u00a3', '\uffe1'],
  ['\u00ac', '\uffe2'],
]);

/** Stands for what CP932 can't write, as Japanese printers have always done: 〓 */
export const geta = '\u3013';

const beyondAscii = /[^\0-\x7f]/u;

/** By code point: 1 where CP932 has it, 2 where it has not. */
const known = new Uint8Array(0x11_0000);

function isMappable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (known[code] === 0) {
    known[code] = iconv.decode(iconv.encode(character, 'CP932'), 'CP932') === character ? 1 : 2;
  }
  return known[code] === 1;
}

const isWritable = (text: string): boolean => {
  for (const character of text) if (!isMappable(character)) return false;
  return true;
};

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * The text in characters that CP932 has: those that are the same under another number are exchanged, marks put together
 * with their letter; any other is told to `onLacking` and becomes 〓.
 */
export function inCp932(text: string, onLacking: (character: string) => void): string {
  if (!beyondAscii.test(text) || isWritable(text)) return text;
  return Array.from(graphemes.segment(text), ({ segment }) => {
    if (isWritable(segment)) return segment;
    const exchanged = Array.from(segment.normalize('NFC'), (each) => sameCharacters.get(each) ?? each).join(
      '',
    );
    if (isWritable(exchanged)) return exchanged;
    onLacking(segment);
    return geta;
  }).join('');
}

/** The bytes of a text that `inCp932` has given. */
export const cp932Bytes = (text: string): Uint8Array => iconv.encode(text, 'CP932');
