/** Wrapping a key costs next to nothing here, as it is done hundreds of times. */
export const cheapCost = { memoryKiB: 8192, iterations: 1, parallelism: 1 } as const;
