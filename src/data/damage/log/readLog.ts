import { open, stat } from 'node:fs/promises';
import { Turns } from '../../longWork/turns.ts';
import {
  frameHeaderBytes,
  headerBytes,
  type LogHeader,
  readFrame,
  readLogHeader,
  sameNumbers,
  sumAfter,
} from './frames.ts';

/** What a log that was left over holds. */
export interface LogState {
  /** Transactions that SQLite will read. */
  readable: number;
  /** Transactions behind the first place that can't be read: SQLite leaves them out. */
  lost: number;
}

/** As many bytes are read at once. */
const pieceBytes = 1024 * 1024;

/**
 * Looks a write-ahead log over before SQLite does, which passes over what it can't read without a word. Nothing is wrong
 * with a log that ends in the middle of a transaction: that one was never acknowledged. Null where there is no log, or
 * another program is writing to it.
 */
export async function readLog(path: string): Promise<LogState | null> {
  const before = await sizeAndTime(path);
  if (before === null || before.size <= headerBytes) return null;
  const state = await readFrames(path, before.size);
  const after = await sizeAndTime(path);
  return after !== null && after.size === before.size && after.time === before.time ? state : null;
}

async function sizeAndTime(path: string): Promise<{ size: number; time: number } | null> {
  return await stat(path).then(
    ({ size, mtimeMs }) => ({ size, time: mtimeMs }),
    () => null,
  );
}

async function readFrames(path: string, size: number): Promise<LogState> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(headerBytes);
    await file.read(head, 0, headerBytes, 0);
    const header = readLogHeader(head);
    const pageBytes = header !== null && isPageSize(header.pageBytes) ? header.pageBytes : usualPage;
    const frameBytes = frameHeaderBytes + pageBytes;
    const counting = new Counting(header);
    const turns = new Turns(undefined);
    const piece = Buffer.alloc(Math.max(1, Math.floor(pieceBytes / frameBytes)) * frameBytes);
    for (let at = headerBytes; at + frameBytes <= size; at += piece.length) {
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      for (let from = 0; from + frameBytes <= bytesRead; from += frameBytes) {
        counting.frame(piece.subarray(from, from + frameBytes));
      }
      await turns.pass();
    }
    return counting.state;
  } finally {
    await file.close();
  }
}

const usualPage = 4096;
const isPageSize = (bytes: number): boolean => bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0;

/** Goes through the frames in their order. */
class Counting {
  readonly #header: LogHeader | null;
  #salts: readonly [number, number] | null;
  #sum: readonly [number, number];
  #broken: boolean;
  readonly state: LogState = { readable: 0, lost: 0 };

  constructor(header: LogHeader | null) {
    this.#header = header;
    this.#broken = header === null || !header.sound;
    this.#salts = this.#broken ? null : (header?.salts ?? null);
    this.#sum = header?.sum ?? [0, 0];
  }

  frame(bytes: Buffer): void {
    const frame = readFrame(bytes);
    // Where the header is broken, the first frame tells which are of the latest round.
    this.#salts ??= frame.salts;
    const ours = sameNumbers(frame.salts, this.#salts);
    if (!this.#broken) {
      this.#sum = sumAfter(this.#sum, bytes, this.#header?.bigEndian ?? false);
      this.#broken = !ours || !sameNumbers(this.#sum, frame.sum);
      if (!this.#broken && frame.commits) this.state.readable += 1;
    }
    // Frames with other salts are of a former round and are in the database already.
    if (this.#broken && ours && frame.commits) this.state.lost += 1;
  }
}
