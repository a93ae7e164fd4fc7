import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { TextEncoding } from '#shared/contract/importReading.ts';
import { decodedBytes, decodedStart } from './decoding.ts';
import { japaneseScore, westernScore } from './plausibleText.ts';
import { Utf8Check } from './utf8Check.ts';

export interface EncodingFound {
  encoding: TextEncoding;
  /** Lines of the whole file: about its number of rows, as cells can hold line ends too. */
  lines: number;
}

const lineFeed = 10;
const carriageReturn = 13;
const japaneseEscapes = ['\u001b$B', '\u001b$@', '\u001b(J', '\u001b(I'];
const evidenceBytes = 64 * 1024;

/**
 * Finds the encoding of a text file by all its bytes: a mark first, then UTF-16 without one, ISO-2022-JP (its bytes
 * pass as UTF-8), valid UTF-8, and else whichever of Shift_JIS (CP932), EUC-JP and Windows-1252 gives the likeliest text.
 */
export async function findEncoding(
  path: string,
  start: Buffer,
  signal?: AbortSignal,
): Promise<EncodingFound> {
  const scan = new ByteScan();
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024, signal })) {
    scan.add(Buffer.from(chunk));
  }
  return { encoding: encodingByStart(start) ?? scan.encoding(), lines: scan.lines() };
}

/** The encoding where the first bytes settle it. */
export function encodingByStart(start: Buffer): TextEncoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'UTF-16LE';
  if (start[0] === 0xfe && start[1] === 0xff) return 'UTF-16BE';
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'UTF-8';
  return utf16WithoutMark(start);
}

/** UTF-16 without its mark shows in NUL bytes that all stand on the same side of what they belong to. */
function utf16WithoutMark(start: Buffer): TextEncoding | null {
  const nuls = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (even + odd === 0 || Math.min(even, odd) * 10 > Math.max(even, odd)) return null;
  // A stray NUL in other text is no sign of it.
  if ((even + odd) * 5 < start.length && isUtf8(start)) return null;
  const encoding = odd > even ? 'UTF-16LE' : 'UTF-16BE';
  const text = decodedStart(start, encoding);
  const readable = text.match(/[\t\n\r -~\u00a0-\u024f\u3000-\u30ff\uff01-\uff9f\p{Script=Han}]/gu) ?? [];
  return readable.length >= text.length * 0.95 ? encoding : null;
}

/** Looks at all bytes once, and keeps some lines that are not ASCII to decide by. */
class ByteScan {
  readonly #utf8 = new Utf8Check();
  readonly #evidence: Buffer[] = [];
  #evidenceLength = 0;
  #partOfLine: Buffer = Buffer.alloc(0);
  #escapes = false;
  #feeds = 0;
  #returns = 0;
  #last = lineFeed;

  add(chunk: Buffer): void {
    this.#feeds += count(chunk, lineFeed);
    if (this.#feeds === 0) this.#returns += count(chunk, carriageReturn);
    this.#escapes ||= chunk.includes(27) && japaneseEscapes.some((sequence) => chunk.includes(sequence));
    this.#last = chunk.at(-1) ?? this.#last;
    this.#collect(chunk);
    this.#utf8.add(chunk);
  }

  lines(): number {
    const ends = this.#feeds > 0 ? this.#feeds : this.#returns;
    return this.#last === lineFeed || this.#last === carriageReturn ? ends : ends + 1;
  }

  encoding(): TextEncoding {
    this.#keep(this.#partOfLine);
    const evidence = Buffer.concat(this.#evidence);
    if (this.#escapes && evidence.length === 0) return 'ISO-2022-JP';
    if (this.#utf8.valid() || isDamagedUtf8(evidence)) return 'UTF-8';
    const scores = [
      { encoding: 'Shift_JIS' as const, score: japaneseScore(decodedBytes(evidence, 'Shift_JIS')) },
      { encoding: 'EUC-JP' as const, score: japaneseScore(decodedBytes(evidence, 'EUC-JP')) },
      { encoding: 'windows-1252' as const, score: westernScore(decodedBytes(evidence, 'windows-1252')) },
    ];
    return scores.reduce((best, other) => (other.score > best.score ? other : best)).encoding;
  }

  #collect(chunk: Buffer): void {
    if (this.#evidenceLength >= evidenceBytes) return;
    const all = this.#partOfLine.length === 0 ? chunk : Buffer.concat([this.#partOfLine, chunk]);
    const end = Math.max(all.lastIndexOf(lineFeed), all.lastIndexOf(carriageReturn)) + 1;
    // A text without line ends is judged by its start.
    this.#partOfLine = all.subarray(end, end + evidenceBytes);
    const whole = all.subarray(0, end);
    if (isAscii(whole)) return;
    for (const line of splitLines(whole)) this.#keep(line);
  }

  #keep(line: Buffer): void {
    if (this.#evidenceLength >= evidenceBytes || isAscii(line)) return;
    this.#evidence.push(line);
    this.#evidenceLength += line.length;
  }
}

function count(chunk: Buffer, wanted: number): number {
  let found = 0;
  for (let at = chunk.indexOf(wanted); at >= 0; at = chunk.indexOf(wanted, at + 1)) found += 1;
  return found;
}

function* splitLines(chunk: Buffer): Generator<Buffer> {
  let from = 0;
  while (from < chunk.length) {
    const feed = chunk.indexOf(lineFeed, from);
    const to = feed < 0 ? chunk.length : feed + 1;
    yield chunk.subarray(from, to);
    from = to;
  }
}

/** A UTF-8 file in which a few bytes were broken on its way is still one. */
function isDamagedUtf8(evidence: Buffer): boolean {
  const text = evidence.toString('utf8');
  const broken = text.split('\ufffd').length - 1;
  const sound = [...text].filter((character) => character > '\u007f').length - broken;
  return sound > broken * 5;
}
