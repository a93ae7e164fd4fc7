import { createReadStream } from 'node:fs';
import Encoding from 'encoding-japanese';
import iconv from 'iconv-lite';
import type { TextEncoding } from './encodings.ts';

interface Decoder {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

/** The text of the file in pieces, without the mark at its start; bytes that mean nothing become U+FFFD. */
export async function* decodedText(
  path: string,
  encoding: TextEncoding,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = encoding === 'ISO-2022-JP' ? new Iso2022JpDecoder() : iconv.getDecoder(encoding);
  yield* piecesOf(path, decoder, signal);
}

async function* piecesOf(path: string, decoder: Decoder, signal?: AbortSignal): AsyncGenerator<string> {
  for await (const chunk of createReadStream(path, { highWaterMark: 64 * 1024, signal })) {
    yield decoder.write(Buffer.from(chunk));
  }
  yield decoder.end() ?? '';
}

/** iconv-lite lacks ISO-2022-JP. Every line of it ends in ASCII, so each can be decoded alone. */
class Iso2022JpDecoder implements Decoder {
  #rest = Buffer.alloc(0);

  write(bytes: Buffer): string {
    const all = Buffer.concat([this.#rest, bytes]);
    const whole = all.lastIndexOf(10) + 1;
    this.#rest = all.subarray(whole);
    return this.#decode(all.subarray(0, whole));
  }

  end(): string {
    return this.#decode(this.#rest);
  }

  #decode(bytes: Buffer): string {
    return Encoding.convert(bytes, { from: 'JIS', to: 'UNICODE', type: 'string' });
  }
}
