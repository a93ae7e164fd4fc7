import { today } from '#shared/domain/instant.ts';
import { auditAside } from '../audit/aside.ts';
import type { DataContext } from '../context.ts';
import { orPrintFailure } from '../files/printSafely.ts';
import { refusal } from '../refusal.ts';
import { authorOf } from '../workspace/author.ts';
import { workspaceName } from '../workspace/layout.ts';
import { listProofs } from './proofs.ts';

const mostPrinted = 1000;

/** Opens the system's print dialog with the proofs and logs it; false where nothing was printed. PDF_NEEDS_WINDOW, PRINT_FAILED. */
export async function printProofs(context: DataContext): Promise<boolean> {
  const { session, host, clock, preferences } = context;
  if (host === null) throw refusal('PDF_NEEDS_WINDOW');
  const { database, folder } = session.require();
  const { proofs, total } = listProofs(database.sqlite, { before: null, limit: mostPrinted });
  const erasureProofs = {
    language: preferences.current.language,
    timeZone: clock.timeZone(),
    workspace: workspaceName(folder),
    date: today(clock),
    proofs,
    total,
  };
  const job = { type: 'erasureProofs', erasureProofs } as const;
  const { printed } = await orPrintFailure(host.printPaper({ job, path: null }));
  if (printed) {
    const facts = { paper: 'erasureProofs' };
    await auditAside(database, authorOf(context), { kind: 'paperPrinted', facts });
  }
  return printed;
}
