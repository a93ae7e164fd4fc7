import { stat } from 'node:fs/promises';
import type { ImportSummary } from '#shared/contract/imports.ts';
import type { DocumentHead } from '#shared/domain/exports/document.ts';
import { importId } from '#shared/domain/ids.ts';
import type { Database } from '../../database/database.ts';
import type { Author } from '../../database/write.ts';
import type { RowProgress } from '../../longWork/progress.ts';
import { Turns } from '../../longWork/turns.ts';
import { importRejects, imports } from '../../schema/index.ts';
import { ErasedRows, refusedAs } from '../erasedRows.ts';
import { readDocument, readHead } from './readDocument.ts';
import { TakingIn } from './takingIn.ts';

const peoplePerSettling = 250;

/** A document that the program wrote. */
export interface DocumentFile {
  path: string;
  fileName: string;
}

/**
 * Takes in everything of a document that is not here yet, in one transaction, with a record of the import. People who
 * are here already, in the bin too, stay as they are with all that hangs on them. Refuses as `readDocument` does, and
 * then, or when it is cancelled, nothing has changed.
 */
export async function takeBack(
  database: Database,
  author: Author,
  file: DocumentFile,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<ImportSummary> {
  const head = await readHead(file.path, file.fileName);
  const { size } = await stat(file.path);
  return await database.writeInSteps('import.takeBack', author, async (unit) => {
    const id = importId.parse(author.ids.next());
    unit.insert(imports, { ...importRow(file, head), id, importedAt: author.clock.now() });
    const turns = new Turns(signal);
    const known = new ErasedRows(database.sqlite, author.clock.timeZone());
    const taking = new TakingIn(unit, id, file.fileName, known);
    let done = 0;
    let bytes = 0;
    const onRead = (read: number) => {
      bytes += read;
    };
    for await (const entry of readDocument(file.path, file.fileName, onRead, signal)) {
      taking.take(entry);
      done += 1;
      // Interactions would have the same people derived again and again, so theirs waits for the end.
      if (entry.array === 'people' && done % peoplePerSettling === 0) unit.settle();
      // How many records there are is known when all were read, so it follows from how much of the file was.
      report({ done, total: Math.round((done * size) / bytes) });
      if (turns.due()) await turns.pass();
    }
    taking.finish();
    while (unit.settle(peoplePerSettling)) await turns.pass();
    const { created, skipped } = taking;
    const failures = taking.erased.map(({ row, on }) => ({ row, result: refusedAs(on) }));
    const failed = failures.length;
    const read = created + skipped + failed;
    unit.update(imports, { id }, { rowsRead: read, created, skipped, failed });
    for (const { row, result } of failures) {
      const { reason, field, value } = result;
      unit.insert(importRejects, { importId: id, row, reason, field, customField: null, value, cells: '[]' });
    }
    await turns.pass();
    const none = { updated: 0, skippedStillEmployed: 0 };
    return { id, fileName: file.fileName, read, created, skipped, failed, failures, ...none };
  });
}

function importRow({ fileName }: DocumentFile, head: DocumentHead) {
  return {
    fileName,
    format: 'enishi',
    encoding: 'UTF-8',
    mapping: JSON.stringify({ columns: [] }),
    header: JSON.stringify([head.workspace, head.exportedAt]),
    rowsRead: 0,
    created: 0,
    updated: 0,
    skipped: 0,
    skippedStillEmployed: 0,
    failed: 0,
  };
}
