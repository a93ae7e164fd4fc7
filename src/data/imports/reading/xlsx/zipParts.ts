import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { refusal } from '../../../refusal.ts';

const megabyte = 1024 * 1024;
const mostParts = 10_000;

/** The parts of a packed file, unpacked one at a time and piece by piece. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #fileName: string;
  readonly #entries = new Map<string, Entry>();

  private constructor(zip: ZipFile, fileName: string) {
    this.#zip = zip;
    this.#fileName = fileName;
  }

  /** Opens the file and reads what is in it; to be closed. IMPORT_DAMAGED, and IMPORT_PASSWORD where it is locked. */
  static async open(path: string, fileName: string): Promise<ZipParts> {
    const damaged = () => refusal('IMPORT_DAMAGED', { fileName, place: 'ZIP' });
    const zip = await openPromise(path, {
      autoClose: false,
      lazyEntries: true,
      validateEntrySizes: true,
    }).catch(() => {
      throw damaged();
    });
    const parts = new ZipParts(zip, fileName);
    try {
      if (zip.entryCount > mostParts) throw damaged();
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw refusal('IMPORT_PASSWORD', { fileName });
        parts.#entries.set(entry.fileName, entry);
      }
      return parts;
    } catch (error) {
      zip.close();
      throw error instanceof Error && 'code' in error && error.code === 'IMPORT_PASSWORD' ? error : damaged();
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The text of a part (UTF-8). IMPORT_EXPANDS, before anything is unpacked, where it is larger than `limit`
   * megabytes; IMPORT_DAMAGED where it is not there, can't be unpacked or is larger than it says.
   */
  async *text(name: string, limit: number): AsyncGenerator<string> {
    const fileName = this.#fileName;
    const entry = this.#entries.get(name);
    if (entry === undefined) throw refusal('IMPORT_DAMAGED', { fileName, place: name });
    if (entry.uncompressedSize > limit * megabyte) {
      const megabytes = Math.ceil(entry.uncompressedSize / megabyte);
      throw refusal('IMPORT_EXPANDS', { fileName, megabytes, limit });
    }
    const stream = await this.#zip.openReadStreamPromise(entry).catch(() => {
      throw refusal('IMPORT_DAMAGED', { fileName, place: name });
    });
    const decoder = new TextDecoder();
    const pieces: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
    try {
      for (;;) {
        // Errors of whoever takes the pieces are none of the file's.
        const piece = await pieces.next().catch(() => {
          throw refusal('IMPORT_DAMAGED', { fileName, place: name });
        });
        if (piece.done === true) break;
        yield decoder.decode(piece.value, { stream: true });
      }
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }
}
