import type { SqliteDatabase } from '../../database/driver.ts';
import { parseJson } from '../../files/parseJson.ts';
import type { JsonExportOrder } from './chosen.ts';
import type { Row } from './recordPages.ts';

/** Goals, where the document is of the whole workspace and for somebody who may know what the numbers were. */
export function goalRecords(sqlite: SqliteDatabase, { whole, reader }: JsonExportOrder): unknown[] {
  if (!whole) return [];
  const rows = sqlite
    .prepare<[], Row>(
      `SELECT id, metric, target, due_on AS dueOn, set_on AS setOn, start_value AS startValue, note,
         created_at AS createdAt, updated_at AS updatedAt
       FROM goals ORDER BY id`,
    )
    .all();
  // What the leaver eNPS was may come of a few scores, so it is told to HR alone.
  const isTold = (row: Row) => row['metric'] !== 'leaverEnps' || reader.role === 'hr';
  return rows.map((row) => (isTold(row) ? row : { ...row, startValue: null }));
}

/** Reports one put together oneself, where the document is of the whole workspace. */
export function ownReportRecords(sqlite: SqliteDatabase, { whole }: JsonExportOrder): unknown[] {
  if (!whole) return [];
  const rows = sqlite
    .prepare<[], Row>(
      `SELECT o.id, o.name, o.sections, o.language, o.paper, o.format, o.range AS named, o.from_on AS "from", o.to_on AS "to",
         s.id AS segmentId, o.note, o.created_at AS createdAt, o.updated_at AS updatedAt
       FROM own_reports o LEFT JOIN segments s ON s.id = o.segment_id AND s.deleted_at IS NULL
       WHERE o.deleted_at IS NULL ORDER BY o.id`,
    )
    .all();
  return rows.map(({ sections, named, from, to, ...row }) => ({
    ...row,
    sections: parseJson(String(sections)),
    range: named === null ? { kind: 'days', from, to } : { kind: 'named', range: named },
  }));
}
