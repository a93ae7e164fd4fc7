import { hostname, userInfo } from 'node:os';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Host } from '#data/context.ts';
import { commandLineStart } from '#shared/contract/dataProcess.ts';
import { runCommandLine } from './run.ts';
import type { Surroundings } from './surroundings.ts';

/*
 * The command line: in plain Node with its arguments, or in a process that Electron's main process starts, which
 * then also prints PDFs.
 */

const stop = new AbortController();

/** What both ways have in common. */
const here = (): Pick<
  Surroundings,
  | 'variables'
  | 'folder'
  | 'userName'
  | 'computer'
  | 'threads'
  | 'print'
  | 'printError'
  | 'printProgress'
  | 'signal'
> => ({
  variables: process.env,
  folder: process.cwd(),
  userName: userName(),
  computer: hostname(),
  // Built beside this file: see electron.vite.config.ts.
  threads: {
    imports: new URL('./importThread.js', import.meta.url),
    reverts: new URL('./revertThread.js', import.meta.url),
    backups: new URL('./backupThread.js', import.meta.url),
    copies: new URL('./copyThread.js', import.meta.url),
    damage: new URL('./damageThread.js', import.meta.url),
  },
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  printProgress: process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}\r`) : null,
  signal: stop.signal,
});

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // Containers may run under a number without a name.
    return '';
  }
}

async function run(args: readonly string[], rest: Omit<Surroundings, keyof ReturnType<typeof here>>) {
  const code = await runCommandLine(args, { ...here(), ...rest });
  // A pipe takes what was written only by and by.
  await Promise.all([process.stdout, process.stderr].map(flushed));
  process.exit(code);
}

const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });

function runInNode(): Promise<void> {
  return run(process.argv.slice(2), {
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    versions: { appVersion: '', electron: null, chromium: null },
    host: null,
  });
}

function runInElectron(): void {
  process.parentPort.once('message', (event) => {
    const start = commandLineStart.parse(event.data);
    const [port] = event.ports;
    if (port === undefined) throw new Error('the port of the main process is missing');
    const host: Host = createORPCClient(new RPCLink({ port }));
    port.start();
    const { appVersion, electron, chromium } = start;
    void run(start.args, { timeZone: start.timeZone, versions: { appVersion, electron, chromium }, host });
  });
}

process.once('SIGINT', () => stop.abort());
// `enishi people | head` closes the pipe early; there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));
if ('parentPort' in process && process.parentPort) runInElectron();
else await runInNode();
