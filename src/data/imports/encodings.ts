import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import Encoding from 'encoding-japanese';
import iconv from 'iconv-lite';

export type TextEncoding =
  | 'UTF-8'
  | 'UTF-16LE'
  | 'UTF-16BE'
  | 'ISO-2022-JP'
  | 'Shift_JIS'
  | 'EUC-JP'
  | 'windows-1252';

export interface EncodingFound {
  encoding: TextEncoding;
  /** Lines of the whole file: about its number of rows, as cells can hold line ends too. */
  lines: number;
}

const lineFeed = 10;
const carriageReturn = 13;
const japaneseEscapes = ['\u001b$B', '\u001b$@', '\u001b(J', '\u001b(I'];
const evidenceBytes = 256 * 1024;

/**
 * Finds the encoding of a text file by all its bytes: a mark first, then ISO-2022-JP (its bytes pass as UTF-8), valid
 * UTF-8, Japanese in Shift_JIS (CP932) or EUC-JP, else Windows-1252, in which every byte means something.
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
  return { encoding: byMark(start) ?? byNulBytes(start) ?? scan.encoding(), lines: scan.lines() };
}

function byMark(start: Buffer): TextEncoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'UTF-16LE';
  if (start[0] === 0xfe && start[1] === 0xff) return 'UTF-16BE';
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 'UTF-8' : null;
}

/** UTF-16 without its mark shows in NUL bytes at every other place. */
function byNulBytes(start: Buffer): TextEncoding | null {
  const nuls = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const half = start.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'UTF-16LE';
  return even > half * 0.4 && odd < half * 0.1 ? 'UTF-16BE' : null;
}

/** Looks at all bytes once, and keeps some lines that are not ASCII to decide by. */
class ByteScan {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  readonly #evidence: Buffer[] = [];
  #evidenceLength = 0;
  #validUtf8 = true;
  #escapes = false;
  #feeds = 0;
  #returns = 0;
  #last = lineFeed;

  add(chunk: Buffer): void {
    this.#feeds += count(chunk, lineFeed);
    this.#returns += count(chunk, carriageReturn);
    this.#escapes ||= japaneseEscapes.some((sequence) => chunk.includes(sequence));
    this.#last = chunk.at(-1) ?? this.#last;
    this.#collect(chunk);
    if (!this.#validUtf8) return;
    try {
      this.#utf8.decode(chunk, { stream: true });
    } catch {
      this.#validUtf8 = false;
    }
  }

  lines(): number {
    const ends = this.#feeds > 0 ? this.#feeds : this.#returns;
    return this.#last === lineFeed || this.#last === carriageReturn ? ends : ends + 1;
  }

  encoding(): TextEncoding {
    const evidence = Buffer.concat(this.#evidence);
    if (this.#escapes && evidence.length === 0) return 'ISO-2022-JP';
    if (this.#validUtf8 || isDamagedUtf8(evidence)) return 'UTF-8';
    const found = Encoding.detect(evidence);
    if (found !== 'SJIS' && found !== 'EUCJP') return 'windows-1252';
    const encoding = found === 'SJIS' ? 'Shift_JIS' : 'EUC-JP';
    return readsAsJapanese(iconv.decode(evidence, encoding)) ? encoding : 'windows-1252';
  }

  #collect(chunk: Buffer): void {
    if (this.#evidenceLength >= evidenceBytes || isAscii(chunk)) return;
    const whole = chunk.subarray(0, chunk.lastIndexOf(lineFeed) + 1 || chunk.length);
    for (const line of splitLines(whole)) {
      if (this.#evidenceLength >= evidenceBytes) return;
      if (isAscii(line)) continue;
      this.#evidence.push(line);
      this.#evidenceLength += line.length;
    }
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
  return sound > broken * 10;
}

/**
 * Whether text decoded as Japanese is. Western text in Windows-1252 can pass, but its accented letters then turn
 * into lone kanji within Latin words (Müller becomes M・ler).
 */
function readsAsJapanese(text: string): boolean {
  const japanese = text.match(/[^\p{ASCII}\u0080-\u00ff\ufffd]+/gu) ?? [];
  const lone = text.match(/(?<=[a-z])[^\p{ASCII}\u0080-\u00ff]{1,2}(?=[a-z])/giu) ?? [];
  return japanese.length > 0 && lone.length * 2 < japanese.length;
}
