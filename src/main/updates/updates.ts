import type { UpdateProblem, UpdateState } from '#shared/contract/updates.ts';

/** The parts of electron-updater used here. */
export interface Updater {
  /** The newer version, or null where there is none. */
  look(): Promise<string | null>;
  /** Fetches what was found, checks it, and has it take the program's place when that is closed. */
  fetch(report: (share: number) => void, signal: AbortSignal): Promise<void>;
}

export interface Updates {
  state(): UpdateState;
  /** Asks the feed. Does nothing while something else is under way, or once a version is ready. */
  look(): Promise<void>;
  /** Fetches the version that was found. */
  fetch(): Promise<void>;
  /** Stops fetching; what came so far is thrown away. */
  cancel(): void;
  /** Whether the user wants the feed to be asked once a day without being told each time. */
  follow(wanted: boolean): void;
}

export interface UpdateParts {
  /** Null in a program without a feed, which then stays `off`. */
  updater: Updater | null;
  problemOf(error: unknown): UpdateProblem;
  /** Calls back again and again until the returned function is called; milliseconds. */
  every(milliseconds: number, call: () => void): () => void;
  failed(error: unknown): void;
}

const day = 24 * 60 * 60 * 1000;

/** Newer versions of the program. Nothing is asked and nothing fetched but by the user's wish. */
export function createUpdates({ updater, problemOf, every, failed }: UpdateParts): Updates {
  let state: UpdateState = { step: updater === null ? 'off' : 'idle' };
  let fetching: AbortController | null = null;
  let stop: (() => void) | null = null;

  const failWith = (error: unknown) => {
    failed(error);
    state = { step: 'failed', problem: problemOf(error) };
  };

  const look = async () => {
    if (updater === null || ['looking', 'fetching', 'ready'].includes(state.step)) return;
    state = { step: 'looking' };
    try {
      const version = await updater.look();
      state = version === null ? { step: 'current' } : { step: 'found', version };
    } catch (error) {
      failWith(error);
    }
  };

  return {
    state: () => state,
    look,
    fetch: async () => {
      if (updater === null || state.step !== 'found') return;
      const { version } = state;
      const leaving = new AbortController();
      fetching = leaving;
      state = { step: 'fetching', version, share: 0 };
      try {
        await updater.fetch((share) => {
          if (!leaving.signal.aborted) state = { step: 'fetching', version, share };
        }, leaving.signal);
        state = { step: 'ready', version };
      } catch (error) {
        if (leaving.signal.aborted) state = { step: 'found', version };
        else failWith(error);
      } finally {
        fetching = null;
      }
    },
    cancel: () => fetching?.abort(),
    follow: (wanted) => {
      if (updater === null || wanted === (stop !== null)) return;
      stop?.();
      stop = null;
      if (!wanted) return;
      stop = every(day, () => void look());
      void look();
    },
  };
}
