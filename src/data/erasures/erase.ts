import type { ErasureEvent, ErasureReason, ErasureStep } from '#shared/contract/erasures.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { lookFor } from './lookFor.ts';
import { erasureKey } from './marks.ts';
import { requirePeople } from './preview.ts';
import { auditErasure, takeOut } from './takeOut.ts';

/** Where an erasure is. */
export interface ErasureProgress extends RowProgress {
  step: ErasureStep;
}

export type Erased = Pick<Extract<ErasureEvent, { type: 'erased' }>, 'people' | 'records' | 'texts'>;

/**
 * Erases people in one transaction, after they were looked for in all texts. Once this is done they are gone, whatever
 * happens then; that the file is written anew follows. NOT_FOUND where one of them is not there, CANCELLED as long as
 * nothing is taken out.
 */
export async function erasePeople(
  { database, author }: { database: Database; author: Author },
  order: { personIds: readonly PersonId[]; reason: ErasureReason },
  report: (progress: ErasureProgress) => void,
  signal: AbortSignal,
): Promise<Erased> {
  const ids = [...new Set(order.personIds)];
  requirePeople(database.sqlite, ids);
  const key = await erasureKey(database);
  const looking = new Turns(signal);
  const found = await lookFor(database, ids, looking, (progress) => report({ step: 'looking', ...progress }));
  await looking.pass();
  const { actor, device, clock } = author;
  const people = ids.map((id) => ({
    id,
    proof: { id: author.ids.next(), erasedAt: clock.now(), actor, device, reason: order.reason },
  }));
  const taken = await database.writeInSteps('person.erase', author, async (unit, sqlite) => {
    requirePeople(sqlite, ids);
    auditErasure(unit, people);
    const taking = (done: number) => report({ step: 'erasing', done, total: people.length });
    return await takeOut(sqlite, unit, { people, key, ...found }, new Turns(undefined), taking);
  });
  return { people: people.length, ...taken };
}
