import { createReadStream } from 'node:fs';
import type { TextEncoding } from '#shared/contract/importReading.ts';
import { decodedText } from './decoding.ts';

/** What a line holds beyond this is left out; only pictures are longer. */
const longestLine = 1_000_000;

/**
 * The lines of a text file, one character for each byte (Latin-1), as lines of cards can be in different encodings
 * and be folded within a character. Those of UTF-16 come as UTF-8.
 */
export async function* byteLines(
  path: string,
  encoding: TextEncoding,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of bytesAsText(path, encoding, signal)) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.slice(0, longestLine);
    if (rest.length > longestLine) rest = rest.slice(0, longestLine) + (rest.endsWith('\r') ? '\r' : '');
  }
  yield rest.replace(/\r$/, '');
}

async function* bytesAsText(path: string, encoding: TextEncoding, signal?: AbortSignal) {
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') {
    for await (const text of decodedText(path, encoding, signal)) yield Buffer.from(text).toString('latin1');
    return;
  }
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024, signal })) {
    const text = Buffer.from(chunk).toString('latin1');
    yield first ? text.replace(/^\u00ef\u00bb\u00bf/, '') : text;
    first = false;
  }
}

/** The bytes that such a line stands for. */
export const bytesOfLine = (line: string): Buffer => Buffer.from(line, 'latin1');
