import { parentPort, workerData } from 'node:worker_threads';
import { answerTask, damageTask } from './tasks.ts';

/* A thread that checks a database or saves what can be read of it, so that nobody waits for SQLite meanwhile. */

answerTask(damageTask.parse(workerData), (answer) => parentPort?.postMessage(answer));
