import { today } from '#shared/domain/instant.ts';
import type { RecoveryCode } from '#shared/domain/keys/recoveryCode.ts';
import { auditAside } from '../audit/aside.ts';
import type { DataContext } from '../context.ts';
import { orPrintFailure } from '../files/printSafely.ts';
import { refusal } from '../refusal.ts';
import { authorOf } from '../workspace/author.ts';
import { workspaceName } from '../workspace/layout.ts';

/**
 * Opens the system's print dialog with a recovery code, never a file, and logs it; false where nothing was printed. PDF_NEEDS_WINDOW,
 * PRINT_FAILED.
 */
export async function printRecoveryCode(context: DataContext, code: RecoveryCode): Promise<boolean> {
  const { session, host, clock, preferences } = context;
  if (host === null) throw refusal('PDF_NEEDS_WINDOW');
  const { database, folder } = session.require();
  const recoverySheet = {
    language: preferences.current.language,
    timeZone: clock.timeZone(),
    workspace: workspaceName(folder),
    code,
    date: today(clock),
  };
  const job = { type: 'recoverySheet', recoverySheet } as const;
  const { printed } = await orPrintFailure(host.printPaper({ job, path: null }));
  if (printed) {
    const facts = { paper: 'recoveryCode' };
    await auditAside(database, authorOf(context), { kind: 'paperPrinted', facts });
  }
  return printed;
}
