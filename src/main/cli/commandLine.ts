import { app, MessageChannelMain, utilityProcess } from 'electron';
import type { CommandLineStart } from '#shared/contract/dataProcess.ts';
import { builtFiles } from '../builtFiles.ts';
import { type HostParts, serveHost } from '../dataProcess/hostService.ts';
import { startFacts } from '../dataProcess/startFacts.ts';
import { childVariables } from '../environment.ts';

/** Before `ready`: no graphics are needed, and closing the hidden window of a report must not end the program. */
export function setUpWithoutWindow(): void {
  app.disableHardwareAcceleration();
  // What Chromium has to say does not belong among the lines of a command.
  app.commandLine.appendSwitch('log-level', '3');
  app.on('window-all-closed', () => undefined);
  app.dock?.hide();
}

/** Runs the command line in a process of its own and ends with its exit code. */
export function runCommandLine(args: string[], host: HostParts): void {
  const child = utilityProcess.fork(builtFiles.commandLine(), [], {
    serviceName: 'enishi-cli',
    env: childVariables(process.env, app.isPackaged),
    stdio: 'inherit',
  });
  child.once('exit', (code) => app.exit(code));
  const { port1, port2 } = new MessageChannelMain();
  serveHost(port1, host);
  child.postMessage({ type: 'start', args, ...startFacts() } satisfies CommandLineStart, [port2]);
}
