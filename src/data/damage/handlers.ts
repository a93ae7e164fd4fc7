import type { CheckEvent, SalvageEvent } from '#shared/contract/damage.ts';
import type { DataContext } from '../context.ts';
import { withProgress } from '../longWork/progress.ts';
import { anywhere, inWorkspace } from '../procedures.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { enter } from '../workspace/enter.ts';
import { reopenWorkspace } from '../workspace/lifecycle.ts';
import { listAside, removeAside } from './aside.ts';
import { foundDamaged, lastCheck } from './checked.ts';
import { lookAtDamage } from './look.ts';
import type { DamagedWorkspace } from './opening.ts';
import { readSalvageReport } from './salvage/report.ts';
import { type SalvageProgress, salvageWorkspace } from './salvage/salvageWorkspace.ts';
import { putWarningOff, readWarnings } from './warnings.ts';
import { checkNow } from './weeklyCheck.ts';

export const damageHandlers = {
  warnings: inWorkspace.damage.warnings.handler(({ context }) => readWarnings(context, context.workspace)),
  later: inWorkspace.damage.later.handler(async ({ context, input }) => {
    await putWarningOff(context, context.workspace, input.code);
    return await readWarnings(context, context.workspace);
  }),
  look: anywhere.damage.look.handler(async ({ context }) => {
    const { damaged } = context.session;
    return damaged === null ? null : await lookAtDamage(damaged);
  }),
  salvage: anywhere.damage.salvage.handler(async function* ({
    context,
    signal,
  }): AsyncGenerator<SalvageEvent> {
    const damaged = await takeDamaged(context);
    try {
      const { opened, report } = yield* withProgress(
        signal,
        (tell: (progress: SalvageProgress) => void, cancelled) =>
          salvageWorkspace(context, damaged, tell, cancelled),
      );
      yield { type: 'salvaged', workspace: await enter(context, opened), report };
    } catch (error) {
      await putBack(context, damaged);
      throw error;
    }
  }),
  report: inWorkspace.damage.report.handler(({ context }) => readSalvageReport(context.database)),
  lastCheck: inWorkspace.damage.lastCheck.handler(({ context }) => lastCheck(context.database)),
  check: inWorkspace.damage.check.handler(async function* ({ context, signal }): AsyncGenerator<CheckEvent> {
    const ok = yield* withProgress(signal, (report, cancelled) =>
      checkNow(context, context.workspace, (_step, done, total) => report({ done, total }), cancelled),
    );
    yield { type: 'checked', at: context.clock.now(), ok };
  }),
  aside: inWorkspace.damage.aside.handler(({ context }) => listAside(context.workspace.folder)),
  removeAside: inWorkspace.damage.removeAside.handler(async ({ context, input }) => {
    await removeAside(context.workspace.folder, input.name);
    return await listAside(context.workspace.folder);
  }),
};

/** The workspace to be salvaged; where it is open still, it is closed first. A sound one is left alone. */
async function takeDamaged({ session }: DataContext): Promise<DamagedWorkspace> {
  const open = session.opened !== null && foundDamaged(session.opened.database) ? session.opened : null;
  const found = session.damaged ?? open;
  if (found === null) throw refusal('NOT_FOUND', { what: 'workspace' });
  const { id, folder, key, inKeychain } = found;
  const kept = { id, folder, key: Uint8Array.from(key), inKeychain };
  if (session.opened !== null) await session.close();
  return kept;
}

/** After nothing came of it: a file of which only some pages can't be read may be open as before. */
async function putBack(context: DataContext, damaged: DamagedWorkspace): Promise<void> {
  try {
    await enter(context, await reopenWorkspace(damaged.folder, Uint8Array.from(damaged.key)));
    damaged.key.fill(0);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    context.session.setDamaged(damaged);
  }
}
