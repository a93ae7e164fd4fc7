import { writeSync } from 'node:fs';
import { isMainThread, MessageChannel, parentPort, Worker, workerData } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import { router } from '#data/router.ts';
import { createContext, resume } from '#data/start.ts';
import { Connection } from '#renderer/app/data/connection.ts';
import type { DataClient } from '#renderer/app/data/dataClient.ts';
import { DraftKeeper } from '#renderer/features/farewells/conversation/draftKeeper.ts';
import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import { noAnswers } from '#shared/domain/farewells/answers.ts';
import { tenureId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';

/*
 * Somebody who types into a farewell conversation until the process is killed: the page's part in the main thread, the data
 * process's part in another one, with the contract between them. Each key is told on stdout when the page has taken it:
 * how many there are by now, and the moment in milliseconds.
 */

const order = z.object({
  userData: z.string(),
  folder: z.string(),
  /** Base64. */
  key: z.string(),
  tenureId,
  /** How long one keeping begins after the other; the page's own where it is not said. */
  pause: z.number().optional(),
});
export type TypingOrder = z.infer<typeof order>;

/** Node's ports are those of the page. */
const aPort = z.instanceof(MessagePort);

async function serve({ userData, folder, key }: TypingOrder, port: MessagePort): Promise<void> {
  const surroundings = {
    userData,
    appVersion: '0.0.0',
    locale: 'en',
    timeZone: timeZone.parse('Asia/Tokyo'),
    electron: null,
    chromium: null,
  };
  const context = await createContext(surroundings, null);
  await resume(context, { path: folder, key });
  new RPCHandler(router).upgrade(port, { context });
  port.start();
}

/** From one key to the next, in milliseconds: somebody who types fast, with pauses. */
const toNextKey = () => 15 + Math.random() * (Math.random() < 0.05 ? 400 : 45);

async function type({ tenureId: id, pause }: TypingOrder, client: DataClient): Promise<void> {
  const { draft } = await client.farewells.conversation({ tenureId: id });
  let words = draft?.answers.reasonWords ?? '';
  const keeper = new DraftKeeper<FarewellAnswers>({
    keep: async (answers) => (await client.farewells.keepDraft({ tenureId: id, answers })).savedAt,
    report: () => undefined,
    ...(pause !== undefined && { pause }),
  });
  for (;;) {
    words += 'あ';
    keeper.keep({ ...noAnswers, reasonWords: words });
    writeSync(1, `${[...words].length} ${performance.timeOrigin + performance.now()}\n`);
    await new Promise((resolve) => setTimeout(resolve, toNextKey()));
  }
}

if (isMainThread) {
  const typing = order.parse(JSON.parse(process.argv[2] ?? ''));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL(import.meta.url), { workerData: typing });
  worker.postMessage(port2, [port2]);
  const connection = new Connection();
  connection.take(aPort.parse(port1));
  await type(typing, createORPCClient(connection));
} else {
  const typing = order.parse(workerData);
  parentPort?.once('message', (port: unknown) => {
    void serve(typing, aPort.parse(port));
  });
}
