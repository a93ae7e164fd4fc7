import type { ErasureReason } from '#shared/contract/erasures.ts';
import { personId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import type { WriteUnit } from '../database/write.ts';
import { recordsMergedInto } from '../history/merged.ts';
import { purgeRecords } from '../history/purgeRecords.ts';
import { Purging } from '../history/purging.ts';
import type { Turns } from '../longWork/turns.ts';
import { blackOut } from './blackOut.ts';
import { identityOf } from './identity.ts';
import { leaveGaps } from './leaveGaps.ts';
import { markOf } from './marks.ts';
import { marksOf } from './recognised.ts';
import type { Hit } from './sweep.ts';
import { countTheirs, recordsOf, type Theirs } from './theirs.ts';
import type { Traces } from './traces.ts';

/** What is written down of an erasure; nothing of it tells who it was. */
export interface Proof {
  id: string;
  erasedAt: Instant;
  actor: string;
  device: string;
  reason: ErasureReason;
}

/** Whom to erase, and what was found of them in the words of others. */
export interface Order {
  /** Each with the proof that stays; who was merged into them goes along. */
  people: readonly { id: string; proof: Proof }[];
  key: Uint8Array;
  hits: readonly Hit[];
  traces: Traces;
}

/** How many people go before others have their turn. */
const atATime = 5;

/**
 * Erases people in one transaction: every row that is theirs, every word of the history about them, their names in the
 * texts of others; and writes the proofs with the marks by which they are recognised. `sqlite` is the connection of the
 * unit. Gives how many records went, and out of how many texts they were taken.
 */
export async function takeOut(
  sqlite: SqliteDatabase,
  unit: WriteUnit,
  { people, key, hits, traces }: Order,
  turns: Turns,
  report: (done: number) => void,
): Promise<{ records: number; texts: number }> {
  const endGaps = leaveGaps(sqlite);
  let records = 0;
  for (const [at, { id, proof }] of people.entries()) {
    const ids = [id, ...recordsMergedInto(sqlite, id)];
    const theirs = recordsOf(sqlite, ids);
    const count = countTheirs(theirs);
    prove(sqlite, proof, {
      mark: markOf(key, 'id', id),
      count,
      marks: marksOf(key, identityOf(sqlite, ids)),
    });
    takeOutOne(sqlite, unit, ids, theirs);
    records += count;
    report(at + 1);
    if ((at + 1) % atATime !== 0) continue;
    unit.settle();
    await turns.pass();
  }
  const texts = blackOut(sqlite, unit, hits, traces);
  // What is counted ahead of a question can name people; it is counted anew when somebody asks.
  sqlite.exec("DELETE FROM workspace_facts WHERE name IN ('glance', 'insights')");
  unit.settle();
  // The history of this very write repeats what went.
  sqlite.prepare('DELETE FROM changes WHERE operation_id = ?').run(unit.operationId);
  endGaps();
  return { records, texts };
}

function takeOutOne(sqlite: SqliteDatabase, unit: WriteUnit, ids: readonly string[], theirs: Theirs): void {
  const purging = new Purging(sqlite, unit);
  const [first] = ids;
  if (first === undefined) return;
  purgeRecords(sqlite, unit, { people: [first] });
  for (const type of ['attachmentPiece'] as const) takeOutParts(sqlite, type, theirs.get('attachment'));
  for (const type of ['participation', 'requestPerson'] as const) {
    takeOutParts(sqlite, type, theirs.get(type === 'participation' ? 'interaction' : 'request'));
  }
  const reminders = [...(theirs.get('followUp') ?? []), ...ids.map((id) => `keepInTouch/${id}`)];
  takeOutParts(sqlite, 'reminder', reminders);
  for (const [type, records] of theirs) {
    purging.run(
      `DELETE FROM changes WHERE record_type = '${type}' AND record_id IN (SELECT value FROM json_each(:ids))`,
      [...records],
    );
  }
  purging.run('DELETE FROM changes WHERE person_id IN (SELECT value FROM json_each(:ids))', ids);
}

/** The history of records whose id begins with that of what they are a part of. */
function takeOutParts(sqlite: SqliteDatabase, type: string, ids: Iterable<string> = []): void {
  const gone = prepared(
    sqlite,
    `DELETE FROM changes WHERE record_type = '${type}' AND record_id >= :id || '/' AND record_id < :id || '0'`,
  );
  for (const id of ids) gone.run({ id });
}

function prove(
  sqlite: SqliteDatabase,
  { id, erasedAt, actor, device, reason }: Proof,
  { mark, count, marks }: { mark: string; count: number; marks: readonly string[] },
): void {
  prepared(
    sqlite,
    `INSERT OR IGNORE INTO erasures (id, erased_at, actor, device, reason, records, mark) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, erasedAt, actor, device, reason, count, mark);
  const keep = prepared(sqlite, 'INSERT OR IGNORE INTO erased_marks (mark, erasure_id) VALUES (?, ?)');
  for (const each of marks) keep.run(each, id);
}

/** The entry of the log; before they go, so that it names them by tokens that tell nothing afterwards. */
export function auditErasure(unit: WriteUnit, people: readonly { id: string; proof: Proof }[]): void {
  const [first] = people;
  if (first === undefined) return;
  unit.audit({
    kind: 'personErased',
    facts: { reason: first.proof.reason, people: people.length },
    people: people.map(({ id }) => personId.parse(id)),
  });
}
