import { on } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { systemClock, systemIds } from '../../clock.ts';
import { connect } from '../../database/connection.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { storageFailure } from '../../database/failures.ts';
import { makeNextOrder } from '../../database/orders.ts';
import { Writer, type WriteUnit } from '../../database/write.ts';
import { isRefusal, refusal } from '../../refusal.ts';
import { RunningImport, type WrittenRow } from './runningImport.ts';
import { type Answer, type Request, stage, type ThreadOrder, threadOrder } from './threadMessages.ts';

/*
 * A thread that writes one import, so that nobody waits for SQLite meanwhile: neither the data process, which reads the
 * file and matches its rows at the same time, nor whoever asks it something.
 */

/** So many people that what is derived of them is done well before somebody who cancels grows impatient. */
const peopleAtATime = 1000;

/** Of the connection; half of what its pages may take is enough, as most are written once. */
const cacheKibibytes = 64 * 1024;

async function serve(port: MessagePort, order: ThreadOrder): Promise<void> {
  const answer = (message: Answer) => port.postMessage(message);
  const requests = requestsOf(port);
  const connection = connect(order.path, order.key);
  connection.pragma(`cache_size = -${cacheKibibytes}`);
  // The log is moved into the file afterwards, when nobody waits for it.
  connection.pragma('wal_autocheckpoint = 0');
  try {
    const { actor, device } = order;
    const author = { actor, device, clock: systemClock(() => order.timeZone), ids: systemIds };
    let changed = false;
    const writer = new Writer(connection, () => {
      changed = true;
    });
    const summary = await writer.writeInSteps('import.run', author, (unit) =>
      written(unit, order, requests, answer),
    );
    answer({ type: 'finished', summary, changed });
    await makeOrders(connection, requests, answer);
    connection.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    const failure = storageFailure(error, order.path);
    if (!isRefusal(failure)) throw failure;
    answer({ type: 'refused', code: failure.code, data: failure.data });
  } finally {
    connection.close();
    port.close();
  }
}

async function written(
  unit: WriteUnit,
  { table, language, stage: shared }: ThreadOrder,
  requests: AsyncIterable<Request>,
  answer: (message: Answer) => void,
): Promise<ImportSummary> {
  const stages = new Int32Array(shared);
  const running = new RunningImport(unit, table, language);
  const goOn = () => {
    if (Atomics.load(stages, 0) === stage.cancelled) throw refusal('CANCELLED');
  };
  const derive = (isEnd: boolean) => {
    for (const left of running.derive(peopleAtATime, isEnd)) {
      goOn();
      if (isEnd) answer({ type: 'deriving', left });
    }
  };
  for await (const request of requests) {
    goOn();
    if (request.type === 'begin') {
      answer({ type: 'begun', ...running.begin(request.mapping, new Map(request.wanted)) });
    } else if (request.type === 'take') {
      const rows: WrittenRow[] = JSON.parse(request.rows);
      for (const row of rows) running.take(row);
      answer({ type: 'taken', rows: rows.length });
      derive(false);
    } else break;
  }
  const summary = running.finish();
  derive(true);
  const before = Atomics.compareExchange(stages, 0, stage.underWay, stage.keeping);
  if (before === stage.cancelled) throw refusal('CANCELLED');
  return summary;
}

async function makeOrders(
  connection: SqliteDatabase,
  requests: AsyncIterable<Request>,
  answer: (message: Answer) => void,
): Promise<void> {
  for await (const request of requests) {
    const more = request.type === 'makeOrder' && makeNextOrder(connection);
    answer({ type: 'made', more });
    if (!more) return;
  }
}

/** One after the other, also over several loops. */
function requestsOf(port: MessagePort): AsyncIterable<Request> {
  const messages = on(port, 'message');
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const { done, value } = await messages.next();
        return done === true ? { done: true, value: undefined } : { done: false, value: value[0] };
      },
    }),
  };
}

if (parentPort !== null) void serve(parentPort, threadOrder.parse(workerData));
