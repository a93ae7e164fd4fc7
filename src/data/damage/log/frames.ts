/*
 * The form of SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#walformat): a header of 32 bytes, then
 * frames of a header of 24 bytes and a page each. A frame counts where its two salts are the header's and its checksum
 * follows from all before it; what comes after the first that does not is not read by SQLite.
 */

export const headerBytes = 32;
export const frameHeaderBytes = 24;

type Sum = readonly [number, number];

/** What the header says; null where it is none. */
export interface LogHeader {
  pageBytes: number;
  salts: Sum;
  sum: Sum;
  /** Whether the checksums are of numbers with their highest byte first. */
  bigEndian: boolean;
  /** Whether the header fits its own checksum; SQLite ignores the whole log where not. */
  sound: boolean;
}

export function readLogHeader(bytes: Buffer): LogHeader | null {
  if (bytes.length < headerBytes) return null;
  const magic = bytes.readUInt32BE(0);
  const pageBytes = bytes.readUInt32BE(8);
  const bigEndian = (magic & 1) === 1;
  const sum = addTo([0, 0], bytes.subarray(0, 24), bigEndian);
  const known = (magic & ~1) >>> 0 === 0x377f0682;
  const sound = known && sum[0] === bytes.readUInt32BE(24) && sum[1] === bytes.readUInt32BE(28);
  return { pageBytes, salts: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)], sum, bigEndian, sound };
}

/** What a frame's own header says. */
export interface Frame {
  /** Whether a transaction ends with it. */
  commits: boolean;
  salts: Sum;
  sum: Sum;
}

export function readFrame(bytes: Buffer): Frame {
  return {
    commits: bytes.readUInt32BE(4) !== 0,
    salts: [bytes.readUInt32BE(8), bytes.readUInt32BE(12)],
    sum: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
  };
}

/** The checksum after a frame, which goes on from the one before. */
export function sumAfter(before: Sum, frame: Buffer, bigEndian: boolean): Sum {
  return addTo(addTo(before, frame.subarray(0, 8), bigEndian), frame.subarray(frameHeaderBytes), bigEndian);
}

export const sameNumbers = (a: Sum, b: Sum): boolean => a[0] === b[0] && a[1] === b[1];

function addTo([first, second]: Sum, bytes: Buffer, bigEndian: boolean): Sum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let a = first;
  let b = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + view.getUint32(at, !bigEndian) + b) >>> 0;
    b = (b + view.getUint32(at + 4, !bigEndian) + a) >>> 0;
  }
  return [a, b];
}
