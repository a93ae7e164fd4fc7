import { decodedStart } from './text/decoding.ts';
import { encodingByStart } from './text/encodings.ts';

export type FileKind = 'csv' | 'xlsx' | 'vcard' | 'ldif' | 'enishi';

const zip = ['PK\u0003\u0004', 'PK\u0005\u0006'];
const compound = '\u00d0\u00cf\u0011\u00e0';

/** How formats that are no text begin: PDF, gzip, PNG, JPEG, GIF, 7z, RAR, SQLite; and texts that are no tables. */
const others = [
  '%PDF',
  '\u001f\u008b',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '7z\u00bc\u00af',
  'Rar!',
  'SQLite format',
  '{\\rtf',
  'BEGIN:VCALENDAR',
];
const markup = /^<(?:!doctype|\?xml|html|head|meta|table|workbook)/i;
const json = /^(?:\{\s*"|\[\s*[{["])/;
const ownExport = /^\{\s*"format"\s*:\s*"enishi-export"/;
const ldif = /^(?:(?:#.*|)(?:\r\n|\n|\r))*(?:version:\s*\d|dn::?\s)/i;

/** What kind of file begins so; `compound` for old Office files, null for what can't be read. */
export function kindOfStart(start: Buffer): FileKind | 'compound' | null {
  const bytes = start.toString('latin1');
  if (zip.some((signature) => bytes.startsWith(signature))) return 'xlsx';
  if (bytes.startsWith(compound)) return 'compound';
  const encoding = encodingByStart(start);
  if (others.some((signature) => bytes.startsWith(signature))) return null;
  if (encoding?.startsWith('UTF-16') !== true && isBinary(start)) return null;
  const text = decodedStart(start, encoding ?? 'windows-1252').trimStart();
  if (/^BEGIN:VCARD/i.test(text)) return 'vcard';
  if (ldif.test(text)) return 'ldif';
  if (ownExport.test(text)) return 'enishi';
  return markup.test(text) || json.test(text) ? null : 'csv';
}

/** Text has hardly any NUL bytes, and of other control characters but white space and escapes none. */
function isBinary(start: Buffer): boolean {
  let controls = 0;
  let nuls = 0;
  for (const byte of start) {
    if (byte === 0) nuls += 1;
    else if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls += 1;
  }
  return controls > start.length / 20 || nuls > start.length / 4;
}
