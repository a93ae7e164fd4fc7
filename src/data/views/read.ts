import { z } from 'zod';
import {
  type LastList,
  type ListDefinition,
  type ListView,
  lastList,
  listDefinition,
} from '#shared/contract/views.ts';
import { customFieldId, type ListViewId, listViewId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { parseJson } from '../files/parseJson.ts';

const viewRow = z.object({
  id: listViewId,
  version: z.int(),
  name: z.string().nullable(),
  definition: z.string(),
});
export type ViewRow = z.infer<typeof viewRow>;

const columns = 'id, version, name, definition';

/** The rows of a user's views in their order; the one without a name is the list as it was left. */
export function viewRows(sqlite: SqliteDatabase, owner: string): ViewRow[] {
  const rows = sqlite
    .prepare<[string], unknown>(`SELECT ${columns} FROM list_views WHERE owner = ? ORDER BY position, id`)
    .all(owner);
  return z.array(viewRow).parse(rows);
}

/** A user's views; one that a newer program has written in its own way is left out. */
export function readViews(
  sqlite: SqliteDatabase,
  owner: string,
): { views: ListView[]; last: LastList | null } {
  const inUse = customFieldsInUse(sqlite);
  const views: ListView[] = [];
  let last: LastList | null = null;
  for (const { id, version, name, definition: kept } of viewRows(sqlite, owner)) {
    if (name === null) {
      last = withoutGone(lastList.safeParse(parseJson(kept)).data, inUse);
      continue;
    }
    const definition = withoutGone(listDefinition.safeParse(parseJson(kept)).data, inUse);
    if (definition !== null) views.push({ id, version, name, definition });
  }
  return { views, last };
}

/** One view of the user. */
export function readView(sqlite: SqliteDatabase, owner: string, id: ListViewId): ListView | undefined {
  return readViews(sqlite, owner).views.find((view) => view.id === id);
}

function customFieldsInUse(sqlite: SqliteDatabase): ReadonlySet<string> {
  const ids = sqlite
    .prepare<[], unknown>('SELECT id FROM custom_fields WHERE archived_at IS NULL')
    .pluck()
    .all();
  return new Set(z.array(customFieldId).parse(ids));
}

/** The definition without columns, and without an order, of custom fields that are no longer in use. */
function withoutGone<T extends ListDefinition>(kept: T | undefined, inUse: ReadonlySet<string>): T | null {
  if (kept === undefined) return null;
  const gone = (name: string) => name.startsWith('custom:') && !inUse.has(name.slice('custom:'.length));
  const columns = kept.columns.filter(({ column }) => !gone(column));
  if (columns.length === 0) return null;
  const order = gone(kept.sort) ? ({ sort: 'name', descending: false } as const) : {};
  return { ...kept, ...order, columns };
}
