import { setImmediate } from 'node:timers/promises';
import { refusal } from '../refusal.ts';

const longestTurn = 20;
const rowsPerLook = 64;

/** Lets long work over rows take turns with everything else of the process, and end when it is cancelled. */
export class Turns {
  readonly signal: AbortSignal | undefined;
  #began = performance.now();
  #rows = 0;

  constructor(signal: AbortSignal | undefined) {
    this.signal = signal;
  }

  /** Whether the turn has lasted its 20 ms; to be asked after each row. */
  due(): boolean {
    this.#rows += 1;
    if (this.#rows % rowsPerLook !== 0) return false;
    return performance.now() - this.#began > longestTurn;
  }

  /** Lets the others have their turn; CANCELLED where one of them did so. */
  async pass(): Promise<void> {
    await setImmediate();
    if (this.signal?.aborted === true) throw refusal('CANCELLED');
    this.#began = performance.now();
  }
}
