import type { TextEncoding } from '#shared/contract/importReading.ts';
import { textOfBytes } from '../text/cardText.ts';

/** One attribute of an entry; the name in small letters, its options (such as `lang-ja`) behind it. */
export interface Attribute {
  name: string;
  options: readonly string[];
  value: string;
}

/** An entry's lines, put together; pictures are counted and left out. */
export interface Entry {
  attributes: Attribute[];
  photos: number;
  broken: boolean;
}

const longestAttribute = 1_000_000;
const mostAttributes = 2000;
const pictures = new Set(['jpegphoto', 'thumbnailphoto', 'photo', 'audio']);
const unwanted = new Set(['userpassword', 'usercertificate', 'usersmimecertificate', 'userpkcs12']);

/** The entries of an LDIF file (RFC 2849), which blank lines stand between. */
export async function* entriesOf(
  lines: AsyncIterable<string>,
  encoding: TextEncoding,
): AsyncGenerator<Entry> {
  let entry: Entry = { attributes: [], photos: 0, broken: false };
  let current: string | null = null;
  const finish = (): void => {
    if (current !== null) addLine(entry, current, encoding);
    current = null;
  };
  for await (const line of lines) {
    if (line.startsWith(' ')) {
      // A comment may be folded too; what belongs to nothing is left out.
      if (current !== null && current.length < longestAttribute && !isPicture(current))
        current += line.slice(1);
      continue;
    }
    finish();
    if (line.trim() !== '') {
      current = line;
      continue;
    }
    if (entry.attributes.length > 0 || entry.broken) yield entry;
    entry = { attributes: [], photos: 0, broken: false };
  }
  finish();
  if (entry.attributes.length > 0 || entry.broken) yield entry;
}

const nameOf = (line: string): string => line.slice(0, line.search(/[:;]/)).toLowerCase();
const isPicture = (line: string): boolean => pictures.has(nameOf(line));

function addLine(entry: Entry, line: string, encoding: TextEncoding): void {
  if (line.startsWith('#') || line.trim() === '-' || entry.attributes.length >= mostAttributes) return;
  if (isPicture(line)) {
    entry.photos += 1;
    return;
  }
  const [, description = '', kind = '', raw = ''] = /^([A-Za-z0-9.;_-]+):([:<]?) *(.*)$/s.exec(line) ?? [];
  if (description === '') {
    entry.broken = true;
    return;
  }
  const [name = '', ...options] = description.toLowerCase().split(';');
  // `:<` names a file elsewhere, which is not opened.
  if (kind === '<' || unwanted.has(name)) return;
  const bytes = kind === ':' ? Buffer.from(raw, 'base64').toString('latin1') : raw;
  entry.attributes.push({ name, options, value: textOfBytes(bytes, null, encoding) });
}
