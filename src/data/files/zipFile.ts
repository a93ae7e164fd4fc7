import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file to be packed; its content is read once, while it is written. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What is known of an entry once it is written. */
interface Packed {
  name: Buffer;
  at: number;
  crc: number;
  packed: number;
  unpacked: number;
}

/** Sizes and the check sum follow the content (bit 3); names are in UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** 1 January 1980: the same content makes the same file. */
const date = 0x0021;
/** The form without the extension for large files ends here. */
const longest = 0xffff_ffff;

/** A zip file of these entries, in pieces, of any length up to 4 GB each. */
export async function* zipFile(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const all: Packed[] = [];
  let at = 0;
  for (const { name, content } of entries) {
    const entry: Packed = { name: Buffer.from(name), at, crc: 0, packed: 0, unpacked: 0 };
    const header = Buffer.concat([
      fields([4, 0x04034b50], [2, version], ...common(entry), [2, 0]),
      entry.name,
    ]);
    yield header;
    for await (const piece of packing(entry, content)) yield piece;
    const descriptor = fields([4, 0x08074b50], ...sizes(entry));
    yield descriptor;
    at += header.length + entry.packed + descriptor.length;
    if (at > longest || entry.unpacked > longest) throw new RangeError('too large for a zip file');
    all.push(entry);
  }
  const directory = Buffer.concat(all.map(directoryEntry));
  const count = all.length;
  yield directory;
  yield fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, at],
    [2, 0],
  );
}

/** The content packed; `entry` counts along. */
async function* packing(entry: Packed, content: ZipEntry['content']): AsyncGenerator<Uint8Array> {
  const deflating = createDeflateRaw();
  const counted = async function* () {
    for await (const piece of content) {
      entry.crc = crc32(piece, entry.crc);
      entry.unpacked += piece.length;
      yield piece;
    }
  };
  // What goes wrong on the way reaches the loop through the stream itself.
  pipeline(Readable.from(counted()), deflating, () => undefined);
  for await (const piece of deflating) {
    const bytes: Uint8Array = piece;
    entry.packed += bytes.length;
    yield bytes;
  }
}

type Field = [bytes: 2 | 4, value: number];

function fields(...list: Field[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

const sizes = ({ crc, packed, unpacked }: Packed): Field[] => [
  [4, crc],
  [4, packed],
  [4, unpacked],
];

const common = (entry: Packed): Field[] => [
  [2, flags],
  [2, deflated],
  [2, 0],
  [2, date],
  ...sizes(entry),
  [2, entry.name.length],
];

function directoryEntry(entry: Packed): Buffer {
  const rest: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, entry.at],
  ];
  return Buffer.concat([
    fields([4, 0x02014b50], [2, version], [2, version], ...common(entry), ...rest),
    entry.name,
  ]);
}
