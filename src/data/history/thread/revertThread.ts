import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { systemClock, systemIds } from '../../clock.ts';
import { connect } from '../../database/connection.ts';
import { storageFailure } from '../../database/failures.ts';
import { makeNextOrder } from '../../database/orders.ts';
import { Writer } from '../../database/write.ts';
import { importOperation, undoIn } from '../../imports/undo.ts';
import { Turns } from '../../longWork/turns.ts';
import { isRefusal, refusal } from '../../refusal.ts';
import { peopleIn } from '../operation.ts';
import { revertIn } from '../revert.ts';
import type { Work } from '../tasks.ts';
import { type Answer, type RevertTask, stage, type ThreadOrder, threadOrder } from './threadMessages.ts';

/*
 * A thread that takes back what is long, such as an import, so that nobody waits for SQLite meanwhile, nor for the log
 * to be moved into the file.
 */

/** Of the connection that writes, and of the one that reads the data as it was; in kibibytes. */
const caches = { writing: 96 * 1024, reading: 32 * 1024 };

async function serve(port: MessagePort, order: ThreadOrder): Promise<void> {
  const answer = (message: Answer<unknown>) => port.postMessage(message);
  const stopped = new AbortController();
  port.on('message', () => stopped.abort());
  const [connection, sqlite] = [connect(order.path, order.key), connect(order.path, order.key)];
  connection.pragma(`cache_size = -${caches.writing}`);
  sqlite.pragma(`cache_size = -${caches.reading}`);
  // The log is moved into the file afterwards, when nobody waits for it.
  connection.pragma('wal_autocheckpoint = 0');
  try {
    const { actor, device, language, kind, task } = order;
    const author = { actor, device, clock: systemClock(() => order.timeZone), ids: systemIds };
    let changed = false;
    const writer = new Writer(connection, () => {
      changed = true;
    });
    const result = await writer.writeInSteps(kind, author, async (unit) => {
      const report = (progress: { done: number; total: number }) => answer({ type: 'progress', ...progress });
      const done = await workOn(task, { sqlite, unit, language, turns: new Turns(stopped.signal), report });
      const before = Atomics.compareExchange(new Int32Array(order.stage), 0, stage.underWay, stage.keeping);
      if (before === stage.cancelled) throw refusal('CANCELLED');
      return done;
    });
    // While nobody else can write.
    for (let more = true; more; ) more = makeNextOrder(connection);
    answer({ type: 'finished', result, changed });
    connection.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    const failure = storageFailure(error, order.path);
    if (!isRefusal(failure)) throw failure;
    answer({ type: 'refused', code: failure.code, data: failure.data });
  } finally {
    sqlite.close();
    connection.close();
    port.close();
  }
}

async function workOn(task: RevertTask, work: Work): Promise<unknown> {
  const operation = task.type === 'revert' ? task.operationId : importOperation(work.sqlite, task.id).id;
  work.unit.expectPeople(peopleIn(work.sqlite, operation));
  return task.type === 'revert' ? await revertIn(work, task) : await undoIn(work, task.id);
}

if (parentPort !== null) void serve(parentPort, threadOrder.parse(workerData));
