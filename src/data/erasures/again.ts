import { z } from 'zod';
import { erasureReason } from '#shared/contract/erasures.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { Turns } from '../longWork/turns.ts';
import { forgetInSearch } from './forgetInSearch.ts';
import { lookFor } from './lookFor.ts';
import { knownErasureKey, markOf } from './marks.ts';
import { takeOut } from './takeOut.ts';

/** That somebody was erased, as it is kept outside of the workspace: nothing in it tells who. */
export const erasedRecord = z.object({
  id: z.uuid(),
  /** The keyed hash of the person's id. */
  mark: z.string(),
  erasedAt: instant,
  actor: z.string(),
  device: z.string(),
  reason: erasureReason,
  records: z.int(),
  /** The keyed hashes of what they could be recognised by in an import. */
  recognisedBy: z.array(z.string()),
});
export type ErasedRecord = z.infer<typeof erasedRecord>;

/**
 * Erases in a database what was erased after it was copied, such as in one that is restored from a backup, and takes
 * over the proofs. To be done before it is put in place. Returns how many people it was; where there are any, the file
 * is still to be written anew (`copyWhole`), or will be when it is opened.
 */
export async function eraseAgain(
  database: Database,
  author: Author,
  erased: readonly ErasedRecord[],
  signal?: AbortSignal,
): Promise<number> {
  const turns = new Turns(signal);
  const key = knownErasureKey(database.sqlite);
  const people = key === null ? [] : await peopleAmong(database, key, erased, turns);
  if (key !== null && people.length > 0) {
    const ids = people.map(({ id }) => id);
    const found = await lookFor(database, ids, turns, () => undefined);
    await database.writeInSteps('person.erase', author, async (unit, sqlite) => {
      unit.audit({ kind: 'erasedAgain', facts: { people: people.length } });
      await takeOut(sqlite, unit, { people, key, ...found }, turns, () => undefined);
    });
    await forgetInSearch(database, turns, () => undefined);
  }
  await database.keepAside((sqlite) => {
    const proof = prepared(
      sqlite,
      `INSERT OR IGNORE INTO erasures (id, erased_at, actor, device, reason, records, mark, rewritten_at)
       VALUES (:id, :erasedAt, :actor, :device, :reason, :records, :mark, :erasedAt)`,
    );
    const mark = prepared(
      sqlite,
      `INSERT OR IGNORE INTO erased_marks (mark, erasure_id)
       SELECT value, :id FROM json_each(:marks) WHERE EXISTS (SELECT 1 FROM erasures WHERE id = :id)`,
    );
    for (const { recognisedBy, ...one } of erased) {
      proof.run(one);
      mark.run({ id: one.id, marks: JSON.stringify(recognisedBy) });
    }
  });
  return people.length;
}

/** Who of the people that are here was erased, by any mark of their id, each with the proof. */
async function peopleAmong(
  { sqlite }: Database,
  key: Uint8Array,
  erased: readonly ErasedRecord[],
  turns: Turns,
): Promise<{ id: string; proof: ErasedRecord }[]> {
  const byMark = new Map<string, ErasedRecord>();
  for (const record of erased) {
    for (const mark of [...record.recognisedBy, record.mark]) byMark.set(mark, record);
  }
  const roots = new Map<string, ErasedRecord>();
  const ids = sqlite.prepare<[], { id: string; into: string | null }>(
    'SELECT id, merged_into AS "into" FROM people ORDER BY seq',
  );
  for (const { id } of ids.all()) {
    const record = byMark.get(markOf(key, 'id', id));
    if (record !== undefined) roots.set(id, record);
    if (turns.due()) await turns.pass();
  }
  // Who was merged into somebody who goes too, goes with them.
  const merged = sqlite
    .prepare<[string], string | null>('SELECT merged_into FROM people WHERE id = ?')
    .pluck();
  return [...roots].filter(([id]) => !roots.has(merged.get(id) ?? '')).map(([id, proof]) => ({ id, proof }));
}
