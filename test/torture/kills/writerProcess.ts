import { type ChildProcess, spawn } from 'node:child_process';
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

/** Longer than any writer may take; one that has not come to its moment by then is killed and counts as stuck. */
const longest = 60_000;

/** What became of a writer. */
export interface Ended {
  /** What was under way when it was killed; null where nothing was. */
  within: string | null;
  /** What it said went wrong, or that it was stuck. */
  failed: string | null;
}

/** Lets a writer write until its moment and kills it; the ledger hears of every line. */
export async function killWriter(
  program: string,
  order: WriterOrder,
  moment: KillMoment,
  ledger: Ledger,
  durations: Durations,
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
  const stuck = setTimeout(() => watch.kill('it did not come to its moment within a minute'), longest);
  if (moment.type === 'after') setTimeout(() => watch.kill(null), moment.milliseconds);
  await new Promise((resolve) => writer.on('close', resolve));
  clearTimeout(stuck);
  return watch.ended;
}

class Watch {
  readonly #writer: ChildProcess;
  readonly #moment: KillMoment;
  readonly #ledger: Ledger;
  readonly #durations: Durations;
  #underWay: { name: string; since: number } | null = null;
  #times = 0;
  #failed: string | null = null;

  constructor(writer: ChildProcess, moment: KillMoment, ledger: Ledger, durations: Durations) {
    this.#writer = writer;
    this.#moment = moment;
    this.#ledger = ledger;
    this.#durations = durations;
  }

  get ended(): Ended {
    return { within: this.#underWay?.name ?? null, failed: this.#failed };
  }

  hear(message: WriterMessage): void {
    if (message.type === 'begun') {
      this.#ledger.begin(message.name, message.changes);
      this.#underWay = { name: message.name, since: performance.now() };
      this.#aim(message.name);
    }
    if (message.type === 'done' && this.#underWay !== null) {
      this.#ledger.done(message.known);
      this.#durations.learn(this.#underWay.name, performance.now() - this.#underWay.since);
      this.#underWay = null;
    }
    if (message.type === 'failed') this.#failed = message.words;
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
