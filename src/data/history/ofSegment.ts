import { changesListed, type HistoryEntry } from '#shared/contract/history.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { changeColumns, entriesOf, operationsOf, type Part } from './entries.ts';
import { type ChangeRow, keptChange } from './kept.ts';
import { changesBackwards, type Operation, smallOperation } from './operation.ts';
import { fullPage, type PageQuestion } from './pages.ts';

/** The operations that changed a segment or who is on its list, with how many changes that were; the latest first. */
export const segmentOperationsSql = `
  SELECT operation_id AS id, count(*) AS changes FROM (
    SELECT operation_id FROM changes
    WHERE record_type = 'segment' AND record_id = :segment AND operation_id < :below
    UNION ALL
    SELECT operation_id FROM changes
    WHERE record_type = 'segmentMember' AND record_id >= :segment || '/' AND record_id < :segment || '0'
      AND operation_id < :below)
  GROUP BY operation_id ORDER BY operation_id DESC LIMIT :limit`;

/** The first of an operation's changes of a segment. */
export const segmentChangesSql = `
  SELECT ${changeColumns} FROM changes
  WHERE operation_id = :operation AND (
    (record_type = 'segment' AND record_id = :segment)
    OR (record_type = 'segmentMember' AND record_id >= :segment || '/' AND record_id < :segment || '0'))
  ORDER BY number LIMIT ${changesListed}`;

interface Found {
  id: string;
  changes: number;
}

/** What was changed of a segment, latest first; NOT_FOUND where there never was one. */
export function historyOfSegment(
  sqlite: SqliteDatabase,
  reader: Reader,
  question: PageQuestion & { segmentId: SegmentId },
): { entries: HistoryEntry[]; more: boolean } {
  const segment = question.segmentId;
  const known = sqlite.prepare<[string], number>('SELECT 1 FROM segments WHERE id = ?').pluck().get(segment);
  if (known === undefined) throw refusal('NOT_FOUND', { what: 'segment' });
  const operations = sqlite.prepare<{ segment: string; below: string; limit: number }, Found>(
    segmentOperationsSql,
  );
  return fullPage(question, (below, limit) => {
    const found = operations.all({ segment, below, limit });
    const counts = new Map(found.map(({ id, changes }) => [id, changes]));
    const parts = operationsOf(sqlite, [...counts.keys()]).map((operation) =>
      partOf(sqlite, segment, operation, counts.get(operation.id) ?? 0),
    );
    return {
      entries: entriesOf(sqlite, reader, parts, 'segment'),
      last: found.length < limit ? null : (found.at(-1)?.id ?? null),
    };
  });
}

function partOf(sqlite: SqliteDatabase, segment: string, operation: Operation, count: number): Part {
  const changes = sqlite
    .prepare<{ operation: string; segment: string }, ChangeRow>(segmentChangesSql)
    .all({ operation: operation.id, segment })
    .map(keptChange);
  // Of a long operation the last changes stand for all.
  const [takenBack] = changesBackwards(sqlite, operation.id, null, smallOperation);
  return { operation, changes, unread: Math.max(count - changes.length, 0), takenBack: takenBack ?? null };
}
