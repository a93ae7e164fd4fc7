import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { z } from 'zod';

/*
 * A thread that ends the process where one call holds it for good: what holds the process could not report itself.
 */

const { beats, longest } = z
  .object({ beats: z.instanceof(SharedArrayBuffer), longest: z.number() })
  .parse(workerData);

const count = new Int32Array(beats);
let last = -1;
let since = Date.now();

setInterval(() => {
  const now = Atomics.load(count, 0);
  if (now !== last) {
    last = now;
    since = Date.now();
  } else if (Date.now() - since > longest) {
    writeSync(2, `The process was held for ${longest} ms at number ${now}.\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}, 500);
