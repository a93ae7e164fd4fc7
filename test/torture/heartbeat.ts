import { Worker } from 'node:worker_threads';

/** One try may take so long before the process counts as held for good, in milliseconds. */
const longest = 30_000;

/** Ends the process where no beat comes for too long. */
export class Heartbeat {
  readonly #count = new Int32Array(new SharedArrayBuffer(4));
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(new URL('./watchdog.mjs', import.meta.url), {
      workerData: { beats: this.#count.buffer, longest },
    });
    this.#worker.unref();
  }

  beat(): void {
    Atomics.add(this.#count, 0, 1);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
