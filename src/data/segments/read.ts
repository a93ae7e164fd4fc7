import { z } from 'zod';
import { type Segment, segment } from '#shared/contract/segments.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { parseJson } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';

const columns = 'id, version, name, description, kind, rule, keep_in_touch_days AS keepInTouchDays';

const row = z
  .looseObject({ rule: z.string().nullable() })
  .transform(({ rule, ...rest }) => (rule === null ? rest : { ...rest, rule: parseJson(rule) }))
  .pipe(segment);

/** All segments that are not in the bin, by name. */
export function allSegments(sqlite: SqliteDatabase): Segment[] {
  const found = sqlite
    .prepare(`SELECT ${columns} FROM segments WHERE deleted_at IS NULL ORDER BY fold(name), id`)
    .all();
  return z.array(row).parse(found);
}

/** A segment that is not in the bin, or null. */
export function findSegment(sqlite: SqliteDatabase, id: SegmentId): Segment | null {
  const found = sqlite.prepare(`SELECT ${columns} FROM segments WHERE id = ? AND deleted_at IS NULL`).get(id);
  return found === undefined ? null : row.parse(found);
}

/** The same; NOT_FOUND where there is none. */
export function requireSegment(sqlite: SqliteDatabase, id: SegmentId): Segment {
  const found = findSegment(sqlite, id);
  if (found === null) throw refusal('NOT_FOUND', { what: 'segment' });
  return found;
}
