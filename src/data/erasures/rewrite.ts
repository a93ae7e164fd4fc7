import { isNull } from 'drizzle-orm';
import type { ErasureEvent } from '#shared/contract/erasures.ts';
import type { DataContext } from '../context.ts';
import { listAside, removeAside } from '../damage/aside.ts';
import type { Database } from '../database/database.ts';
import { copyWhole } from '../database/wholeCopy.ts';
import { Turns } from '../longWork/turns.ts';
import { isRefusal } from '../refusal.ts';
import { erasures } from '../schema/index.ts';
import { replaceDatabase } from '../workspace/replaceDatabase.ts';
import { keepErasedBesideAll } from './besideBackups.ts';
import type { ErasureProgress } from './erase.ts';
import { forgetInSearch } from './forgetInSearch.ts';

type Rewritten = Pick<Extract<ErasureEvent, { type: 'erased' }>, 'notRewritten' | 'unmarked'>;

/** How much of the way the full text takes. */
const forgettingShare = 0.2;

/** Whether anybody was erased since the file was last written anew. */
export function isToRewrite({ orm }: Database): boolean {
  const pending = orm.select({ id: erasures.id }).from(erasures).where(isNull(erasures.rewrittenAt)).limit(1);
  return pending.get() !== undefined;
}

/**
 * Writes the database into a new file that takes the place of the old one: what was taken out leaves remains in free
 * pages and in the log until then. Nothing is lost where it ends half-way, and it is begun again at the next opening.
 */
export async function rewriteFile(
  context: DataContext,
  report: (progress: ErasureProgress) => void,
): Promise<void> {
  const { database, folder } = context.session.require();
  const pending = database.orm
    .select({ id: erasures.id })
    .from(erasures)
    .where(isNull(erasures.rewrittenAt))
    .all();
  if (pending.length === 0) return;
  const turns = new Turns(undefined);
  const at = (share: number) => report({ step: 'rewriting', done: Math.round(100 * share), total: 100 });
  at(0);
  // A damaged file that lies aside holds them still, and nothing can be taken out of it.
  for (const { name } of await listAside(folder)) await removeAside(folder, name);
  await forgetInSearch(database, turns, ({ done, total }) => at((forgettingShare * done) / total));
  const thread = context.threads.copies;
  const now = context.clock.now();
  await replaceDatabase(context, {
    make: async (draft, present) => {
      const copied = (share: number) => at(forgettingShare + (1 - forgettingShare) * share);
      await copyWhole(present, draft, { thread, report: copied });
    },
    sameContent: true,
    finish: (draft) => {
      // Whoever is erased meanwhile may still be in the full text, and waits for the next time.
      const written = draft.prepare<[string, string]>(
        'UPDATE erasures SET rewritten_at = ? WHERE id IN (SELECT value FROM json_each(?))',
      );
      written.run(now, JSON.stringify(pending.map(({ id }) => id)));
    },
  });
}

/**
 * The same where it may fail, such as for want of room on the disk: why it was put off, as it is tried again later. The
 * marks beside the backups come first and for themselves, so that a backup from before is restored without them.
 */
export async function tryToRewrite(
  context: DataContext,
  report: (progress: ErasureProgress) => void,
): Promise<Rewritten> {
  const { database, id } = context.session.require();
  const unmarked = await keepErasedBesideAll(database, id);
  try {
    await rewriteFile(context, report);
    const isDone = !isToRewrite(context.session.require().database);
    return { notRewritten: isDone ? null : 'other', unmarked };
  } catch (error) {
    return { notRewritten: reasonOf(error), unmarked };
  }
}

function reasonOf(error: unknown): NonNullable<Rewritten['notRewritten']> {
  if (isRefusal(error, 'WORKSPACE_IN_USE')) return 'inUse';
  return isRefusal(error, 'DISK_FULL') ? 'diskFull' : 'other';
}
