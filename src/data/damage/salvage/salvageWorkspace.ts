import type { SalvageReport, SalvageStep } from '#shared/contract/damage.ts';
import { auditAside } from '../../audit/aside.ts';
import type { DataContext } from '../../context.ts';
import { refusal } from '../../refusal.ts';
import { authorOf } from '../../workspace/author.ts';
import { asideName } from '../../workspace/layout.ts';
import { reopenWorkspace } from '../../workspace/lifecycle.ts';
import { replaceClosedDatabase } from '../../workspace/replaceDatabase.ts';
import type { Opened } from '../../workspace/session.ts';
import { keepCheck } from '../checked.ts';
import { keepFact } from '../keptFacts.ts';
import type { DamagedWorkspace } from '../opening.ts';
import { runTask } from '../thread/runTask.ts';
import type { Salvaged } from './salvageFile.ts';

export interface SalvageProgress {
  step: SalvageStep;
  done: number;
  total: number;
}

/**
 * Makes a new database of what can be saved of a damaged one, puts it in its place and opens it; the damaged file stays
 * in the folder untouched. Refuses and leaves everything as it was: WORKSPACE_DAMAGED where nothing can be saved,
 * DISK_FULL, CANCELLED.
 */
export async function salvageWorkspace(
  context: DataContext,
  { folder, id, key }: DamagedWorkspace,
  report: (progress: SalvageProgress) => void,
  signal: AbortSignal,
): Promise<{ opened: Opened; report: SalvageReport }> {
  const at = context.clock.now();
  const aside = asideName(at);
  let salvaged: Salvaged | null = null;
  await replaceClosedDatabase({
    folder,
    key,
    aside,
    signal,
    make: async (draft, { path }) => {
      const task = {
        type: 'salvage',
        source: path,
        target: draft,
        key: Uint8Array.from(key),
        workspaceId: id,
      } as const;
      const tell = (step: SalvageStep, done: number, total: number) => report({ step, done, total });
      const result = await runTask(context.threads.damage, task, folder, tell, signal);
      if (!result.sound)
        throw refusal('WORKSPACE_DAMAGED', { path: folder, detail: 'what was saved is not sound' });
      salvaged = result.salvaged;
      report({ step: 'puttingAside', done: 0, total: 1 });
    },
  });
  // The key itself is forgotten with the damaged workspace.
  const opened = await reopenWorkspace(folder, Uint8Array.from(key));
  const { records, moreMayBeLost }: Salvaged = salvaged ?? { records: [], moreMayBeLost: true };
  const told = { at, records, moreMayBeLost, aside };
  // The new file was checked before it was put in place.
  await keepCheck(opened.database, at, true);
  await keepFact(opened.database, 'salvageReport', JSON.stringify(told));
  const sum = (name: 'saved' | 'rebuilt' | 'lost') => records.reduce((all, one) => all + one[name], 0);
  const facts = { saved: sum('saved'), rebuilt: sum('rebuilt'), lost: sum('lost'), moreMayBeLost };
  await auditAside(opened.database, authorOf(context), { kind: 'damageRepaired', facts });
  return { opened, report: told };
}
