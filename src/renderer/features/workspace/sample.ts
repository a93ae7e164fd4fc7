import type { SampleSize } from '#shared/contract/workspace.ts';

/** The company "Explore with sample data" shows; the seed makes it the same one every time. */
export const sampleCompany = {
  seed: 20_260_401,
  people: 1200,
  interactions: 6000,
} as const satisfies SampleSize;
