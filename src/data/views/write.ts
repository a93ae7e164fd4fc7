import type { LastList, ListDefinition } from '#shared/contract/views.ts';
import { fold } from '#shared/domain/folding.ts';
import { type ListViewId, listViewId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { listViews } from '../schema/index.ts';
import { type ViewRow, viewRows } from './read.ts';

interface WantedView {
  id: ListViewId | null;
  version: number | null;
  name: string;
  definition: ListDefinition;
}

/** Adds a view at the end, or changes one. NAME_TAKEN, NOT_FOUND, CHANGED_MEANWHILE. */
export async function saveView(
  database: Database,
  author: Author,
  { id, version, name, definition }: WantedView,
): Promise<ListViewId> {
  return await database.write('view.save', author, (unit) => {
    const mine = viewRows(database.sqlite, author.actor);
    if (id !== null) requireMine(mine, id);
    const taken = mine.some((view) => view.id !== id && view.name !== null && fold(view.name) === fold(name));
    if (taken) throw refusal('NAME_TAKEN', { what: 'view', name });
    const row = { name, definition: JSON.stringify(definition) };
    if (id === null) {
      const added = listViewId.parse(author.ids.next());
      const owner = author.actor;
      unit.insert(listViews, { ...row, id: added, owner, position: mine.length, version: 1 });
      return added;
    }
    unit.update(listViews, { id }, row, version === null ? undefined : { version, what: 'view' });
    return id;
  });
}

/** Takes a view of the user away. NOT_FOUND. */
export async function removeView(database: Database, author: Author, id: ListViewId): Promise<void> {
  await database.write('view.remove', author, (unit) => {
    requireMine(viewRows(database.sqlite, author.actor), id);
    unit.remove(listViews, { id });
  });
}

/** Puts the user's views into the order of the ids; those not named come after them as they stood. */
export async function arrangeViews(
  database: Database,
  author: Author,
  ids: readonly ListViewId[],
): Promise<void> {
  await database.write('view.arrange', author, (unit) => {
    const mine = viewRows(database.sqlite, author.actor).filter(({ name }) => name !== null);
    const place = new Map(ids.map((id, position) => [id, position]));
    const wanted = mine.toSorted((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
    for (const [position, { id }] of wanted.entries()) unit.update(listViews, { id }, { position });
  });
}

/** Keeps the list as the user leaves it, without a word in the history. */
export async function keepLast(database: Database, author: Author, definition: LastList): Promise<void> {
  await database.keepAside((sqlite) => {
    const kept = JSON.stringify(definition);
    const updated = sqlite
      .prepare<[string, string]>('UPDATE list_views SET definition = ? WHERE owner = ? AND name IS NULL')
      .run(kept, author.actor);
    if (updated.changes > 0) return;
    sqlite
      .prepare<[string, string, string]>('INSERT INTO list_views (id, owner, definition) VALUES (?, ?, ?)')
      .run(author.ids.next(), author.actor, kept);
  });
}

function requireMine(mine: readonly ViewRow[], id: ListViewId): void {
  if (!mine.some((view) => view.id === id && view.name !== null)) {
    throw refusal('NOT_FOUND', { what: 'view' });
  }
}
