import { today } from '#shared/domain/instant.ts';
import type { RecoveryCode } from '#shared/domain/keys/recoveryCode.ts';
import type { DataContext } from '../context.ts';
import { orPrintFailure } from '../files/printSafely.ts';
import { refusal } from '../refusal.ts';
import { workspaceName } from '../workspace/layout.ts';

/**
 * Opens the system's print dialog with a recovery code, never a file; false where nothing was printed. PDF_NEEDS_WINDOW,
 * PRINT_FAILED.
 */
export async function printRecoveryCode(
  { session, host, clock, preferences }: DataContext,
  code: RecoveryCode,
): Promise<boolean> {
  if (host === null) throw refusal('PDF_NEEDS_WINDOW');
  const recoverySheet = {
    language: preferences.current.language,
    timeZone: clock.timeZone(),
    workspace: workspaceName(session.require().folder),
    code,
    date: today(clock),
  };
  const job = { type: 'recoverySheet', recoverySheet } as const;
  const { printed } = await orPrintFailure(host.printPaper({ job, path: null }));
  return printed;
}
