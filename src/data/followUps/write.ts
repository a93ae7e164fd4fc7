import type { FollowUp } from '#shared/contract/followUps.ts';
import { type FollowUpId, followUpId, type InteractionId, type PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { FollowUpKind } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { followUps } from '../schema/index.ts';
import { readFollowUp } from './read.ts';

/** What a new follow-up is made of. */
export interface NewFollowUp {
  personId: PersonId;
  kind: FollowUpKind;
  title: string;
  note: string;
  dueOn: PlainDate;
  owner: string | null;
  /** The interaction it follows from. */
  interactionId: InteractionId | null;
}

type One = Pick<FollowUp, 'id' | 'version'>;
type Draft = Pick<FollowUp, 'title' | 'note' | 'dueOn' | 'owner'>;

/** Adds a follow-up within a write, and gives its id. */
export function insertFollowUp(unit: WriteUnit, draft: NewFollowUp): FollowUpId {
  const id = followUpId.parse(unit.author.ids.next());
  const now = unit.author.clock.now();
  unit.insert(followUps, {
    ...tidy(draft),
    id,
    doneAt: null,
    result: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  });
  return id;
}

const tidy = <D extends Draft>(draft: D): D => ({
  ...draft,
  title: draft.title.trim(),
  note: draft.note.trim(),
  owner: textOrNull(draft.owner),
});

/** Adds a follow-up and gives its id; NOT_FOUND where there is no such person. */
export async function addFollowUp(
  database: Database,
  author: Author,
  draft: NewFollowUp,
): Promise<FollowUpId> {
  return await database.write('followUp.add', author, (unit) => {
    requirePeople(database.sqlite, [draft.personId]);
    return insertFollowUp(unit, draft);
  });
}

/** Changes title, note, due day and owner; CHANGED_MEANWHILE on an old version. */
export async function updateFollowUp(
  database: Database,
  author: Author,
  { id, version, title, note, dueOn, owner }: One & Draft,
): Promise<void> {
  await change(database, author, 'followUp.update', { id, version }, () =>
    tidy({ title, note, dueOn, owner }),
  );
}

/** Puts it off to a day after today. */
export async function snoozeFollowUp(
  database: Database,
  author: Author,
  { id, version, until }: One & { until: PlainDate },
): Promise<void> {
  if (until <= today(author.clock)) {
    throw refusal('INVALID_INPUT', { field: 'dueOn', reason: 'notAfterToday' });
  }
  await change(database, author, 'followUp.snooze', { id, version }, () => ({ dueOn: until }));
}

/** Done, with what came of it. */
export async function finishFollowUp(
  database: Database,
  author: Author,
  { id, version, result }: One & { result: string | null },
): Promise<void> {
  await change(database, author, 'followUp.done', { id, version }, ({ doneAt }) => ({
    doneAt: doneAt ?? author.clock.now(),
    result: textOrNull(result),
  }));
}

/** Open again, without a result. */
export async function reopenFollowUp(database: Database, author: Author, one: One): Promise<void> {
  await change(database, author, 'followUp.reopen', one, () => ({ doneAt: null, result: null }));
}

/** Into the bin. */
export async function removeFollowUp(database: Database, author: Author, one: One): Promise<void> {
  await change(database, author, 'followUp.remove', one, () => ({ deletedAt: author.clock.now() }));
}

/** Out of the bin; NOT_FOUND where it is not there, or its person is. */
export async function restoreFollowUp(database: Database, author: Author, id: FollowUpId): Promise<void> {
  await database.write('followUp.restore', author, (unit) => {
    const [row] = unit.find(followUps, { id }, ['deletedAt']);
    if (row === undefined || row['deletedAt'] === null) throw refusal('NOT_FOUND', { what: 'followUp' });
    unit.update(followUps, { id }, { deletedAt: null });
    readFollowUp(database.sqlite, id);
  });
}

async function change(
  database: Database,
  author: Author,
  kind: string,
  { id, version }: One,
  patch: (before: FollowUp) => Partial<typeof followUps.$inferInsert>,
): Promise<void> {
  await database.write(kind, author, (unit) => {
    const before = readFollowUp(database.sqlite, id);
    if (before.version !== version) throw refusal('CHANGED_MEANWHILE', { what: 'followUp' });
    unit.update(followUps, { id }, patch(before));
  });
}

/** A contact was logged: what was only put off for it is done, as part of the same write. */
export function settleTouches(unit: WriteUnit, people: readonly PersonId[]): void {
  for (const personId of new Set(people)) {
    const putOff = unit.find(followUps, { personId, kind: 'keepInTouch' }, ['id', 'doneAt', 'deletedAt']);
    for (const { id, doneAt, deletedAt } of putOff) {
      if (doneAt !== null || deletedAt !== null) continue;
      unit.update(followUps, { id: followUpId.parse(id) }, { doneAt: unit.author.clock.now() });
    }
  }
}
