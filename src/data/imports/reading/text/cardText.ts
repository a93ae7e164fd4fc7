import { isAscii, isUtf8 } from 'node:buffer';
import type { TextEncoding } from '#shared/contract/importReading.ts';
import { bytesOfLine } from './byteLines.ts';
import { decodedBytes } from './decoding.ts';
import { japaneseScore, westernScore } from './plausibleText.ts';

const charsets: readonly (readonly [RegExp, TextEncoding])[] = [
  [/^(?:shift[-_]?jis|x-sjis|sjis|cp932|ms_?kanji|windows-31j)$/i, 'Shift_JIS'],
  [/^(?:euc[-_]?jp|x-euc-jp)$/i, 'EUC-JP'],
  [/^(?:iso-2022-jp|jis)$/i, 'ISO-2022-JP'],
  [/^(?:iso-8859-1|latin-?1|windows-1252|cp1252|us-ascii)$/i, 'windows-1252'],
  [/^utf-?8$/i, 'UTF-8'],
];

/** The encoding that a card names, as one of those that are read. */
export const encodingOfCharset = (charset: string | undefined): TextEncoding | null =>
  charset === undefined ? null : (charsets.find(([names]) => names.test(charset.trim()))?.[1] ?? null);

/**
 * The text of a value whose bytes are given as characters, in the encoding that its line declares, else in the
 * file's. Cards say that they are in Shift_JIS and are in UTF-8 nevertheless, and the other way round.
 */
export function textOfBytes(binary: string, declared: TextEncoding | null, ofFile: TextEncoding): string {
  const bytes = bytesOfLine(binary);
  if (declared === 'ISO-2022-JP' || (ofFile === 'ISO-2022-JP' && binary.includes('\u001b'))) {
    return decodedBytes(bytes, 'ISO-2022-JP');
  }
  if (isAscii(bytes)) return binary;
  if (declared !== 'EUC-JP' && isUtf8(bytes)) return bytes.toString('utf8');
  if (declared !== null && declared !== 'UTF-8') return decodedBytes(bytes, declared);
  return decodedBytes(bytes, ofFile === 'UTF-8' || ofFile.startsWith('UTF-16') ? likeliest(bytes) : ofFile);
}

/** Of bytes that are no UTF-8 and of which nothing else is known. */
function likeliest(bytes: Buffer): TextEncoding {
  const broken = decodedBytes(bytes, 'UTF-8');
  const sound = [...broken].filter((character) => character > '\u007f' && character !== '\ufffd').length;
  if (sound > broken.split('\ufffd').length) return 'UTF-8';
  const japanese = japaneseScore(decodedBytes(bytes, 'Shift_JIS'));
  return japanese >= westernScore(decodedBytes(bytes, 'windows-1252')) ? 'Shift_JIS' : 'windows-1252';
}
