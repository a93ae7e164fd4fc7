import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import type { RememberedSession } from '#shared/contract/dataProcess.ts';
import { hostContract } from '#shared/contract/host.ts';
import type { Sheet } from '#shared/contract/paper.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { describeError } from '../describeError.ts';
import { log } from '../log.ts';
import type { Keychain } from './keychain.ts';

export interface HostParts {
  keychain: Keychain;
  rememberSession(session: RememberedSession | null): void;
  /** Has the page load itself anew. */
  showLocked(): void;
  applyPreferences(preferences: Preferences): void;
  notify(notification: { title: string; body: string }): void;
  /** Resolves with the size of the PDF in bytes. */
  printReport(document: ReportDocument, path: string): Promise<number>;
  /** To a PDF file, or by the system's dialog where `path` is null. */
  printPaper(job: Sheet, path: string | null): Promise<{ printed: boolean; bytes: number }>;
}

/** Serves what only main can do, see src/shared/contract/host.ts, to a process at the other end of `port`. */
export function serveHost(port: MessagePortMain, parts: HostParts): void {
  new RPCHandler(hostRouter(parts)).upgrade(port);
  port.start();
}

function hostRouter(parts: HostParts) {
  const host = implement(hostContract);
  return host.router({
    keychain: {
      available: host.keychain.available.handler(() => parts.keychain.available()),
      seal: host.keychain.seal.handler(({ input }) => ({ sealed: parts.keychain.seal(input.secret) })),
      unseal: host.keychain.unseal.handler(({ input }) => ({ secret: parts.keychain.unseal(input.sealed) })),
    },
    rememberSession: host.rememberSession.handler(({ input }) => {
      parts.rememberSession(input);
      return null;
    }),
    showLocked: host.showLocked.handler(() => {
      parts.showLocked();
      return null;
    }),
    applyPreferences: host.applyPreferences.handler(({ input }) => {
      parts.applyPreferences(input);
      return null;
    }),
    notify: host.notify.handler(({ input }) => {
      parts.notify(input);
      return null;
    }),
    printReport: host.printReport.handler(async ({ input, errors }) => {
      try {
        return { bytes: await parts.printReport(input.document, input.path) };
      } catch (error) {
        throw errors.PRINT_FAILED({ data: { detail: logged(error) } });
      }
    }),
    printPaper: host.printPaper.handler(async ({ input, errors }) => {
      try {
        return await parts.printPaper(input.job, input.path);
      } catch (error) {
        throw errors.PRINT_FAILED({ data: { detail: logged(error) } });
      }
    }),
  });
}

/** Writes to the log why something could not be printed, and gives it in short. */
function logged(error: unknown): string {
  log.error(`could not print: ${describeError(error)}`);
  return error instanceof Error ? error.message : String(error);
}
