/** Runs `work` and gives the longest time, in milliseconds, in which this thread did nothing else. */
export async function longestHold<T>(work: () => Promise<T>): Promise<{ result: T; held: number }> {
  let held = 0;
  let last = performance.now();
  const look = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  }, 1);
  try {
    const result = await work();
    return { result, held };
  } finally {
    clearInterval(look);
  }
}
