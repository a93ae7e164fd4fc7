import { createReadStream } from 'node:fs';
import Encoding from 'encoding-japanese';
import iconv from 'iconv-lite';
import type { TextEncoding } from '#shared/contract/importReading.ts';

interface Decoder {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

const pieceBytes = 64 * 1024;

/** The text of the file in pieces, without the mark at its start; bytes that mean nothing become U+FFFD. */
export async function* decodedText(
  path: string,
  encoding: TextEncoding,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes, signal })) {
    yield decoder.write(Buffer.from(chunk));
  }
  yield decoder.end() ?? '';
}

/** The text of those bytes; a character cut off at their end is left out. */
export function decodedStart(start: Buffer, encoding: TextEncoding): string {
  return decoderOf(encoding).write(start);
}

/** The text of those bytes, which are all there is. */
export function decodedBytes(bytes: Buffer, encoding: TextEncoding): string {
  const decoder = decoderOf(encoding);
  return decoder.write(bytes) + (decoder.end() ?? '');
}

const decoderOf = (encoding: TextEncoding): Decoder =>
  encoding === 'ISO-2022-JP' ? new Iso2022JpDecoder() : iconv.getDecoder(encoding);

/** iconv-lite lacks ISO-2022-JP. Every line of it ends in ASCII, so each can be decoded alone. */
class Iso2022JpDecoder implements Decoder {
  #rest = Buffer.alloc(0);

  write(bytes: Buffer): string {
    const all = Buffer.concat([this.#rest, bytes]);
    const whole = Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r')) + 1;
    // A text without line ends is cut anywhere rather than kept.
    const cut = whole === 0 && all.length > 16 * pieceBytes ? all.length : whole;
    this.#rest = all.subarray(cut);
    return this.#decode(all.subarray(0, cut));
  }

  end(): string {
    return this.#decode(this.#rest);
  }

  #decode(bytes: Buffer): string {
    return Encoding.convert(bytes, { from: 'JIS', to: 'UNICODE', type: 'string' });
  }
}
