import type { ImportSummary } from '#shared/contract/imports.ts';
import type { Database } from '../../database/database.ts';
import { refusal } from '../../refusal.ts';
import type { ImportOrder, ImportWriting, WriteImport } from './importWriting.ts';
import { ThreadClient } from './threadClient.ts';

/**
 * Writes an import in a thread of its own, whose code is in `file`. Who cancels is answered at once; what was written
 * is taken back by then or soon after, before anything else can be written.
 */
export const writeInThread =
  (file: URL): WriteImport =>
  async (order, work) => {
    const { database, signal } = order;
    const under = new AbortedWork(signal);
    const lent = database.lend(async (access) => {
      // It may have had to wait for another write.
      if (signal.aborted) throw refusal('CANCELLED');
      const client = under.begin(new ThreadClient(file, { ...access, ...factsOf(order) }, order.report));
      const finished = await finish(client, work);
      return { result: { client, summary: finished.summary }, changed: finished.changed };
    });
    const ended = lent.then(({ client, summary }) => {
      database.waitFor(makeOrders(database, client));
      return summary;
    });
    return await under.orAborted(ended);
  };

async function finish(
  client: ThreadClient,
  work: (writing: ImportWriting) => Promise<void>,
): Promise<{ summary: ImportSummary; changed: boolean }> {
  try {
    await work(client);
    return await client.finish();
  } catch (error) {
    client.cancel();
    await client.ended;
    throw error;
  }
}

/** One at a time, so that others can write in between. */
async function makeOrders(database: Database, client: ThreadClient): Promise<void> {
  for (let more = true; more; ) {
    more = await database.lend(async () => ({ result: await client.makeOrder(), changed: false }));
  }
  await client.ended;
}

const factsOf = ({ author, table, language }: ImportOrder) => ({
  actor: author.actor,
  device: author.device,
  timeZone: author.clock.timeZone(),
  language,
  table: {
    fileName: table.fileName,
    format: table.format,
    encoding: table.encoding,
    header: table.header,
    estimatedRows: table.estimatedRows,
  },
});

/** Work that is given up when its signal says so, if it is not too late. */
class AbortedWork {
  readonly #signal: AbortSignal;
  #client: ThreadClient | null = null;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  begin(client: ThreadClient): ThreadClient {
    this.#client = client;
    return client;
  }

  /** What `work` gives, or CANCELLED as soon as it is. */
  async orAborted<T>(work: Promise<T>): Promise<T> {
    return await new Promise((resolve, reject) => {
      const abort = () => {
        if (this.#client === null || this.#client.cancel()) reject(refusal('CANCELLED'));
      };
      this.#signal.addEventListener('abort', abort, { once: true });
      if (this.#signal.aborted) abort();
      work.then(resolve, reject).finally(() => this.#signal.removeEventListener('abort', abort));
    });
  }
}
