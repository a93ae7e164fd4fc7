import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Looks every 10 ms, also while the main thread is busy. */
const watching = `
  const { parentPort } = require('node:worker_threads');
  let peak = process.memoryUsage.rss();
  setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 10);
  parentPort.on('message', () => parentPort.postMessage(peak));
`;

const mebibyte = 1024 * 1024;

/** Runs `work` and gives by how many MiB the process's memory (RSS) was larger at its largest than before. */
export async function memoryGrowth<T>(work: () => Promise<T>): Promise<{ result: T; grown: number }> {
  const watch = new Worker(watching, { eval: true });
  try {
    await peakOf(watch);
    globalThis.gc?.();
    const before = process.memoryUsage.rss();
    const result = await work();
    return { result, grown: ((await peakOf(watch)) - before) / mebibyte };
  } finally {
    await watch.terminate();
  }
}

async function peakOf(watch: Worker): Promise<number> {
  return await new Promise((resolve, reject) => {
    watch.once('message', (peak: unknown) => resolve(z.number().parse(peak)));
    watch.once('error', reject);
    watch.postMessage('peak');
  });
}
