import { Worker } from 'node:worker_threads';
import { ORPCError } from '@orpc/contract';
import type { ImportSummary } from '#shared/contract/imports.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import type { WantedField } from '../newFields.ts';
import type { ImportWriting, Written } from './importWriting.ts';
import type { BegunImport, WrittenRow } from './runningImport.ts';
import { type Answer, type Request, stage, type ThreadOrder } from './threadMessages.ts';

/** The thread is not handed more rows than these before it has written others: enough for it to be never without. */
const mostUnderWay = 8192;

interface Waiting {
  wants: (answer: Answer) => boolean;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/** The other side of a thread that writes an import. */
export class ThreadClient implements ImportWriting {
  /** Resolves when the thread has ended, however it did. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #stage: Int32Array;
  readonly #report: (written: Written) => void;
  #waiting: Waiting[] = [];
  #failure: { error: unknown } | null = null;
  #handed = 0;
  #taken = 0;

  constructor(
    file: URL,
    order: Omit<ThreadOrder, 'stage' | 'key'> & { key: Uint8Array },
    report: (written: Written) => void,
  ) {
    const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.#stage = new Int32Array(shared);
    this.#report = report;
    this.#worker = new Worker(file, { workerData: { ...order, stage: shared } });
    this.#worker.on('message', (answer: Answer) => this.#receive(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#fail(new Error('the thread of the import has ended'));
        resolve();
      });
    });
  }

  async begin(mapping: ImportMapping, wanted: ReadonlyMap<string, WantedField>): Promise<BegunImport> {
    this.#ask({ type: 'begin', mapping, wanted: [...wanted] });
    return await this.#answer('begun');
  }

  async take(rows: readonly WrittenRow[]): Promise<void> {
    if (this.#failure !== null) throw this.#failure.error;
    const kept = rows.map(({ row, person, result, policy, cells }) => ({
      row,
      person,
      result,
      policy,
      cells: result.outcome === 'fail' ? cells : [],
    }));
    this.#ask({ type: 'take', rows: JSON.stringify(kept) });
    this.#handed += rows.length;
    while (this.#handed - this.#taken > mostUnderWay) await this.#answer('taken');
  }

  async finish(): Promise<{ summary: ImportSummary; changed: boolean }> {
    this.#ask({ type: 'finish' });
    return await this.#answer('finished');
  }

  /** Makes one of the indexes that were dropped; false where there was none to make, whereupon the thread ends. */
  async makeOrder(): Promise<boolean> {
    this.#ask({ type: 'makeOrder' });
    return (await this.#answer('made')).more;
  }

  /** Ends the work with nothing left of it; false where it is too late for that. */
  cancel(): boolean {
    const before = Atomics.compareExchange(this.#stage, 0, stage.underWay, stage.cancelled);
    if (before === stage.keeping) return false;
    this.#ask({ type: 'stop' });
    return true;
  }

  #ask(request: Request): void {
    this.#worker.postMessage(request);
  }

  async #answer<T extends Answer['type']>(type: T): Promise<Extract<Answer, { type: T }>> {
    const isOfType = (answer: Answer): answer is Extract<Answer, { type: T }> => answer.type === type;
    const answer = await new Promise<Answer>((resolve, reject) => {
      if (this.#failure === null) this.#waiting.push({ wants: isOfType, resolve, reject });
      else reject(this.#failure.error);
    });
    if (isOfType(answer)) return answer;
    throw new TypeError(`the thread answered ${answer.type}`);
  }

  #receive(answer: Answer): void {
    if (answer.type === 'refused') {
      this.#fail(new ORPCError(answer.code, { data: answer.data, message: answer.code }));
      return;
    }
    if (answer.type === 'taken') this.#taken += answer.rows;
    if (answer.type === 'taken') this.#report({ rows: this.#taken, left: 0 });
    if (answer.type === 'deriving') this.#report({ rows: this.#taken, left: answer.left });
    const answered = this.#waiting.filter(({ wants }) => wants(answer));
    this.#waiting = this.#waiting.filter((waiting) => !answered.includes(waiting));
    for (const { resolve } of answered) resolve(answer);
  }

  /** The first failure counts: what comes after it follows from it. */
  #fail(error: unknown): void {
    this.#failure ??= { error };
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure.error);
  }
}
