import type { z } from 'zod';
import type { interaction } from '#shared/contract/interactions.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import { attachmentsOf } from '../attachments/ofInteractions.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { originsOf } from './origins.ts';

/** An interaction on the way to the contract, which checks each value. */
export type ReadInteraction = z.input<typeof interaction>;

const rowsOf = statement<
  [string],
  Omit<ReadInteraction, 'people' | 'peopleNames' | 'attachments' | 'origin'>
>(`
  SELECT i.id, i.kind, i.occurred_at AS occurredAt, i.direction, i.purpose, i.subject, i.body, i.tier, i.sentiment,
    i.version, i.logged_by AS loggedBy
  FROM json_each(?) page CROSS JOIN interactions i ON i.id = page.value`);

interface Participant extends PersonName {
  interactionId: string;
  id: string;
}

const participantsOf = statement<[string], Participant>(`
  SELECT a.interaction_id AS interactionId, p.id, ${nameColumns}
  FROM json_each(?) page
  CROSS JOIN interaction_people a ON a.interaction_id = page.value
  CROSS JOIN people p ON p.id = a.person_id
  ORDER BY a.interaction_id, a.position`);

/**
 * The interactions with those ids, in that order, as the contract has them: the names of all their people in one
 * query, all attachments in another, what they follow from in a third.
 */
export function interactionsOf(sqlite: SqliteDatabase, ids: readonly string[]): ReadInteraction[] {
  const page = JSON.stringify(ids);
  const kept = attachmentsOf(sqlite, ids);
  const origins = originsOf(sqlite, ids);
  const present = new Map<string, Participant[]>();
  for (const participant of participantsOf(sqlite).all(page)) {
    const others = present.get(participant.interactionId);
    if (others === undefined) present.set(participant.interactionId, [participant]);
    else others.push(participant);
  }
  return rowsOf(sqlite)
    .all(page)
    .map((row) => {
      const people = present.get(row.id) ?? [];
      return {
        ...row,
        people: people.map(({ id }) => id),
        peopleNames: people.map(displayName),
        attachments: kept.get(row.id) ?? [],
        origin: origins.get(row.id) ?? null,
      };
    });
}
