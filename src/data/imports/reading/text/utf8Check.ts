import { isUtf8 } from 'node:buffer';

/** Whether bytes that come in pieces are valid UTF-8 as a whole. */
export class Utf8Check {
  #cutOff = Buffer.alloc(0);
  #valid = true;

  add(piece: Buffer): void {
    if (!this.#valid) return;
    const all = this.#cutOff.length === 0 ? piece : Buffer.concat([this.#cutOff, piece]);
    const end = all.length - unfinishedBytes(all);
    this.#valid = isUtf8(all.subarray(0, end));
    this.#cutOff = Buffer.from(all.subarray(end));
  }

  /** Of all that was added; a character cut off at the end is none. */
  valid(): boolean {
    return this.#valid && this.#cutOff.length === 0;
  }
}

/** How many bytes at the end begin a character that goes on in the next piece. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
