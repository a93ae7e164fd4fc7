import { z } from 'zod';
import { type Figure, told } from '../imports/figure.ts';
import { rounded } from '../people/timings.ts';

const side = z.object({
  all: z.object({ runs: z.int(), p50: z.number(), p95: z.number(), max: z.number() }),
});
const result = z.object({
  what: z.string(),
  program: side,
  byHand: side.nullable(),
  bar: z.object({ figure: z.enum(['p95', 'max']), most: z.number(), ratio: z.number().nullable() }),
  met: z.boolean(),
});

/** What the bench of people has measured, in the form of the others: the figure its bar speaks of, beside that by hand. */
export function peopleFigures(results: readonly unknown[]): Figure[] {
  return z
    .array(result)
    .parse(results)
    .map(({ what, program, byHand, bar, met }) => {
      const value = program.all[bar.figure];
      const baseline = byHand?.all[bar.figure] ?? null;
      return {
        ...told({ name: `${what}: ${bar.figure} of ${program.all.runs}`, unit: 'ms' }, value),
        goal: bar.most,
        baseline,
        ratio: baseline === null ? null : rounded(value / baseline),
        met,
      };
    });
}
