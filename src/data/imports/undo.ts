import type { UndoEvent } from '#shared/contract/imports.ts';
import { type ImportId, operationId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { countChanges } from '../history/operation.ts';
import { Reverting } from '../history/reverting.ts';
import { type Taker, takeBack, type Work } from '../history/tasks.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { refusal } from '../refusal.ts';
import { describeKept } from './undoKept.ts';
import { UndoTally } from './undoTally.ts';

type Finished = Extract<UndoEvent, { type: 'finished' }>;

/**
 * Takes an import back in one operation: people it added go, people it changed are as before, and what was edited since
 * is kept. NOT_FOUND, IMPORT_UNDONE where that was done already; cancelling leaves everything as it was.
 */
export async function undoImport(
  taker: Taker,
  id: ImportId,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<Finished> {
  const { sqlite } = taker.database;
  const changes = countChanges(sqlite, importOperation(sqlite, id).id, null);
  const task = { type: 'undoImport', id } as const;
  const work = async (within: Work) => await undoIn(within, id);
  return await takeBack(taker, { kind: 'import.undo', task, changes, work }, report, signal);
}

/** The same as part of a write. */
export async function undoIn(
  { sqlite, unit, language, turns, report }: Work,
  id: ImportId,
): Promise<Finished> {
  const operation = importOperation(sqlite, id);
  const tally = new UndoTally();
  const whole = { sqlite, unit, operation, personId: null, language, keeper: tally };
  for await (const progress of new Reverting(whole).run(turns)) report(progress);
  const { restored, removed } = tally;
  unit.audit({ kind: 'importUndone', facts: { restored, removed } });
  return {
    type: 'finished',
    operationId: operationId.parse(unit.operationId),
    restored: tally.restored,
    removed: tally.removed,
    keptPeople: tally.keptPeople,
    kept: describeKept(unit, tally.listed()),
  };
}

interface Made {
  id: string;
  kind: string;
  at: string;
  actor: string;
  fileName: string;
  undoneAt: string | null;
}

/** The operation that an import was; by the history's record of it. */
export const importOperationSql = `
  SELECT o.id, o.kind, o.at, o.actor, i.file_name AS fileName, i.undone_at AS undoneAt
  FROM imports i
  JOIN changes c ON c.record_type = 'import' AND c.record_id = i.id AND c.action = 'insert'
  JOIN operations o ON o.id = c.operation_id
  WHERE i.id = ?`;

const made = statement<[string], Made>(importOperationSql);

/** NOT_FOUND where there is no such import, IMPORT_UNDONE where it was taken back. */
export function importOperation(sqlite: SqliteDatabase, id: ImportId): Made {
  const found = made(sqlite).get(id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'import' });
  if (found.undoneAt !== null) throw refusal('IMPORT_UNDONE', { fileName: found.fileName });
  return found;
}
