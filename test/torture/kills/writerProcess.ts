import { type ChildProcess, spawn } from 'node:child_process';
import type { Progress } from '../progress.ts';
import type { Ledger } from './ledger.ts';
import { type WriterMessage, type WriterOrder, writerMessage } from './messages.ts';

/** How often each operation takes how long, in milliseconds, so that a kill can be aimed into the midst of one. */
export class Durations {
  readonly #known = new Map<string, number>();

  learn(name: string, milliseconds: number): void {
    const before = this.#known.get(name) ?? milliseconds;
    this.#known.set(name, before * 0.7 + milliseconds * 0.3);
  }

  of(name: string): number {
    return this.#known.get(name) ?? 40;
  }
}

/** When a writer is killed: after so long from its start, or within the so-manieth operation of a name. */
export type KillMoment =
  | { type: 'after'; milliseconds: number }
  | { type: 'within'; name: string; times: number; share: number };

/** A writer that has not come to its moment by then is killed wherever it is. */
const longest = 60_000;

/** Nothing it does may take so long: whoever has been at one thing for longer is stuck, the others had only bad luck. */
const longestWrite = 20_000;

/** What became of a writer. */
export interface Ended {
  /** What was under way when it was killed; null where nothing was. */
  within: string | null;
  /** What it said went wrong, or that it was stuck. */
  failed: string | null;
  /** Whether it was killed where it was, as the operation it was to be killed in did not come often enough. */
  late: boolean;
}

/** Lets a writer write until its moment and kills it; the ledger hears of every line. */
export async function killWriter(
  program: string,
  order: WriterOrder,
  moment: KillMoment,
  ledger: Ledger,
  durations: Durations,
  progress: Progress,
): Promise<Ended> {
  const writer = spawn(process.execPath, ['--enable-source-maps', program, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watch = new Watch(writer, moment, ledger, durations);
  writer.stdout.setEncoding('utf8');
  let rest = '';
  writer.stdout.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) watch.hear(writerMessage.parse(JSON.parse(line)));
  });
  const late = setTimeout(() => watch.late(), longest);
  if (moment.type === 'after') setTimeout(() => watch.kill(null), moment.milliseconds);
  const closed = () => new Promise((resolve) => writer.on('close', resolve));
  await progress.whileRunning(() => watch.kill(null), closed);
  clearTimeout(late);
  return watch.ended;
}

class Watch {
  readonly #writer: ChildProcess;
  readonly #moment: KillMoment;
  readonly #ledger: Ledger;
  readonly #durations: Durations;
  #underWay: { name: string; since: number } | null = null;
  #times = 0;
  #done = 0;
  #since = performance.now();
  #failed: string | null = null;
  #late = false;

  constructor(writer: ChildProcess, moment: KillMoment, ledger: Ledger, durations: Durations) {
    this.#writer = writer;
    this.#moment = moment;
    this.#ledger = ledger;
    this.#durations = durations;
  }

  get ended(): Ended {
    return { within: this.#underWay?.name ?? null, failed: this.#failed, late: this.#late };
  }

  hear(message: WriterMessage): void {
    this.#since = performance.now();
    if (message.type === 'begun') {
      this.#ledger.begin(message.name, message.changes);
      this.#underWay = { name: message.name, since: performance.now() };
      this.#aim(message.name);
    }
    if (message.type === 'done' && this.#underWay !== null) {
      this.#ledger.done(message.known);
      this.#durations.learn(this.#underWay.name, performance.now() - this.#underWay.since);
      this.#underWay = null;
      this.#done += 1;
    }
    if (message.type === 'failed') this.#failed = message.words;
  }

  /** A minute has passed: it is stuck where nothing was heard of it for long. */
  late(): void {
    this.#late = true;
    const silent = performance.now() - this.#since;
    const at = this.#underWay === null ? 'no write' : `“${this.#underWay.name}”`;
    const words = `stuck in ${at} for ${Math.round(silent / 1000)} s, after ${this.#done} others`;
    this.kill(silent > longestWrite ? words : null);
  }

  kill(why: string | null): void {
    this.#failed ??= why;
    this.#writer.kill('SIGKILL');
  }

  #aim(name: string): void {
    if (this.#moment.type !== 'within' || this.#moment.name !== name) return;
    this.#times += 1;
    if (this.#times !== this.#moment.times) return;
    setTimeout(() => this.kill(null), this.#moment.share * this.#durations.of(name));
  }
}
