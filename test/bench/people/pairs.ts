import { type Timings, timed, timingsOf } from './timings.ts';

/** Runs of one thing by the program and by hand. */
interface Runs {
  program: number[];
  byHand: number[];
}

/** Many things asked of the program and by hand, turn by turn, so that what else the machine does falls on both alike. */
export class Pairs {
  readonly #things = new Map<string, Runs>();

  /** Runs both once; the runs are kept under `thing` but for those that only warm up. */
  async run<A, B>(
    thing: string,
    { program, byHand, warmUp }: { program: () => Promise<A>; byHand: () => B; warmUp: boolean },
  ): Promise<{ program: A; byHand: B }> {
    const ours = await timed(program);
    const theirs = await timed(byHand);
    if (!warmUp) {
      const runs = this.#things.get(thing) ?? { program: [], byHand: [] };
      runs.program.push(ours.took);
      runs.byHand.push(theirs.took);
      this.#things.set(thing, runs);
    }
    return { program: ours.result, byHand: theirs.result };
  }

  /** All runs. */
  all(side: keyof Runs): Timings {
    return timingsOf([...this.#things.values()].flatMap((runs) => runs[side]));
  }

  /** The fastest run of each thing: what remains where other work on the machine got in the way of some. */
  fastest(side: keyof Runs): Timings {
    return timingsOf([...this.#things.values()].map((runs) => Math.min(...runs[side])));
  }

  /** The things whose fastest run took the program longest. */
  dearest(count: number): string {
    return [...this.#things]
      .map(([thing, { program, byHand }]) => ({
        thing,
        took: Math.min(...program),
        beside: Math.min(...byHand),
      }))
      .sort((a, b) => b.took - a.took)
      .slice(0, count)
      .map(({ thing, took, beside }) => `${thing} ${took.toFixed(1)} ms (by hand ${beside.toFixed(1)})`)
      .join(', ');
  }
}
