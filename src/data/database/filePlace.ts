import { type BigIntStats, statSync } from 'node:fs';
import { refusal } from '../refusal.ts';

export type Place = 'there' | 'gone' | 'replaced';

/**
 * Whether an open file is still the one under its name. Systems let a program go on writing to a file that was deleted,
 * or replaced by another such as a sync program does it: what is written then is lost when it is closed.
 */
export class FilePlace {
  readonly #path: string;
  readonly #opened: BigIntStats | undefined;

  /** To be made when the file has just been opened. */
  constructor(path: string) {
    this.#path = path;
    this.#opened = lookAt(path);
  }

  look(): Place {
    if (this.#opened === undefined) return 'there';
    const now = lookAt(this.#path);
    if (now === undefined) return 'gone';
    return now.ino === this.#opened.ino && now.dev === this.#opened.dev ? 'there' : 'replaced';
  }

  /** Refuses with WORKSPACE_GONE or WORKSPACE_REPLACED before anything is written to a file nobody will find again. */
  require(): void {
    const place = this.look();
    if (place === 'gone') throw refusal('WORKSPACE_GONE', { path: this.#path });
    if (place === 'replaced') throw refusal('WORKSPACE_REPLACED', { path: this.#path });
  }
}

/** A disk that was pulled may answer with an error of its own instead of saying that nothing is there. */
function lookAt(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
