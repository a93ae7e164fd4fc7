import type { Instant } from '#shared/domain/instant.ts';

/** Where what was typed is: nothing was typed yet, on its way, on the disk since, or not kept at the last attempt. */
export type KeepingState =
  | { readonly state: 'nothing' }
  | { readonly state: 'keeping' }
  | { readonly state: 'kept'; readonly at: Instant }
  | { readonly state: 'failed' };

interface DraftKeeperParts<A> {
  /** Puts it on the disk and gives the moment. */
  readonly keep: (answers: A) => Promise<Instant>;
  readonly report: (state: KeepingState) => void;
  /** How long one keeping begins after the other at least, in milliseconds. */
  readonly pause?: number;
  /** How long after a failure it is tried again, in milliseconds. */
  readonly retryAfter?: number;
}

/**
 * Keeps what is typed while it is typed: the first key at once, those after it together, one keeping at a time. So
 * whatever happens takes no more with it than what was typed within one pause and the keeping under way.
 */
export class DraftKeeper<A> {
  readonly #parts: Required<DraftKeeperParts<A>>;
  #waiting: { answers: A } | null = null;
  #underWay: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #begun = Number.NEGATIVE_INFINITY;

  constructor(parts: DraftKeeperParts<A>) {
    this.#parts = { pause: 400, retryAfter: 1000, ...parts };
  }

  /** Takes what was typed by now. */
  keep(answers: A): void {
    this.#waiting = { answers };
    if (this.#underWay !== null || this.#timer !== null) return;
    const wait = this.#begun + this.#parts.pause - performance.now();
    if (wait <= 0) this.#begin();
    else this.#beginAfter(wait);
  }

  /** Keeps at once what waits, and resolves when nothing is under way; also where it could not be kept. */
  async flush(): Promise<void> {
    this.#clearTimer();
    await this.#underWay;
    this.#clearTimer();
    if (this.#waiting !== null && this.#underWay === null) this.#begin();
    await this.#underWay;
  }

  /** Forgets what waits, and resolves when nothing is under way. */
  async drop(): Promise<void> {
    this.#waiting = null;
    this.#clearTimer();
    await this.#underWay;
    this.#waiting = null;
    this.#clearTimer();
  }

  #beginAfter(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#begin();
    }, milliseconds);
  }

  #begin(): void {
    const { report } = this.#parts;
    if (this.#waiting === null || this.#underWay !== null) return;
    const { answers } = this.#waiting;
    this.#waiting = null;
    this.#begun = performance.now();
    report({ state: 'keeping' });
    this.#underWay = this.#parts.keep(answers).then(
      (at) => this.#ended({ state: 'kept', at }, this.#begun + this.#parts.pause - performance.now()),
      () => {
        this.#waiting ??= { answers };
        this.#ended({ state: 'failed' }, this.#parts.retryAfter);
      },
    );
  }

  #ended(state: KeepingState, wait: number): void {
    this.#underWay = null;
    if (this.#waiting === null || state.state === 'failed') this.#parts.report(state);
    if (this.#waiting !== null) this.#beginAfter(Math.max(0, wait));
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
