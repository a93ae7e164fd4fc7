import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { DataProcessGone } from '#renderer/ui/refusals/DataProcessGone.ts';
import { contract } from '#shared/contract/index.ts';

/** `connecting` until the first port is there, `restarting` from the loss of one to the next. */
export type ConnectionState = 'connecting' | 'connected' | 'restarting';

interface Line {
  readonly link: ClientLink<ClientContext>;
  /** Aborted when the data process behind the line is gone. */
  readonly gone: AbortController;
}

/**
 * The line to the data process. Calls wait while there is none; calls in flight when it breaks fail with
 * `DataProcessGone`, and the next port makes a new line.
 */
export class Connection implements ClientLink<ClientContext> {
  #state: ConnectionState = 'connecting';
  #present: Line | null = null;
  readonly #waiting = new Set<(line: Line) => void>();
  readonly #listeners = new Set<() => void>();

  /** Takes the port of a new data process. */
  take(port: MessagePort): void {
    this.lose();
    const gone = new AbortController();
    // Before the link's own listener, so that calls fail with the reason and not with a bare abort.
    port.addEventListener('close', () => {
      if (this.#present?.gone === gone) this.lose();
    });
    const link = new RPCLink({ port, plugins: [new ResponseValidationPlugin(contract)] });
    port.start();
    const line = { link, gone };
    this.#present = line;
    for (const goOn of this.#waiting) goOn(line);
    this.#waiting.clear();
    this.#enter('connected');
  }

  /** The data process is gone: calls in flight fail, later ones wait for the next port. */
  lose(): void {
    const lost = this.#present;
    if (lost === null) return;
    this.#present = null;
    this.#enter('restarting');
    lost.gone.abort(new DataProcessGone());
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const line = await this.#waitForLine(options.signal);
    const gone = line.gone.signal;
    const signal = options.signal ? AbortSignal.any([gone, options.signal]) : gone;
    try {
      const answer = await line.link.call(path, input, { ...options, signal });
      return isStream(answer) ? untilGone(answer, gone) : answer;
    } catch (error) {
      throw gone.aborted ? gone.reason : error;
    }
  }

  readonly state = (): ConnectionState => this.#state;

  /** Calls back on each change of state; returns what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #waitForLine(signal: AbortSignal | undefined): Promise<Line> {
    if (this.#present !== null) return Promise.resolve(this.#present);
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      this.#waiting.add(resolve);
      const giveUp = () => {
        this.#waiting.delete(resolve);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  #enter(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

/** Hands the events on; where the line breaks under them, the reason is what fails, not its consequence. */
async function* untilGone(events: AsyncIterable<unknown>, gone: AbortSignal): AsyncGenerator<unknown> {
  try {
    yield* events;
  } catch (error) {
    throw gone.aborted ? gone.reason : error;
  }
}
