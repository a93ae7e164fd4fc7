import { and, asc, count, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { type Interaction, interaction } from '#shared/contract/interactions.ts';
import type { InteractionId, PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { InteractionKind } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { refusal } from '../refusal.ts';
import { interactionPeople, interactions, people } from '../schema/index.ts';
import { type Reader, visibleTo } from './visibility.ts';

type InteractionRow = typeof interactions.$inferSelect;

export interface TimelineQuestion {
  personId: PersonId;
  kinds?: readonly InteractionKind[] | undefined;
  offset: number;
  limit: number;
}

/** A part of a person's timeline, newest first, as the reader may see it. */
export function readTimeline(
  { orm }: Database,
  reader: Reader,
  question: TimelineQuestion,
): { total: number; interactions: Interaction[] } {
  const total = orm
    .select({ total: count() })
    .from(interactionPeople)
    .innerJoin(interactions, eq(interactions.id, interactionPeople.interactionId))
    .where(onTimeline(reader, question))
    .get();
  const rows = timelinePage(orm, reader, question).all();
  return {
    total: total?.total ?? 0,
    interactions: withPeople(
      orm,
      rows.map(({ row }) => row),
    ),
  };
}

/** The query of a part of a timeline. */
export function timelinePage(orm: Database['orm'], reader: Reader, question: TimelineQuestion) {
  return orm
    .select({ row: interactions })
    .from(interactionPeople)
    .innerJoin(interactions, eq(interactions.id, interactionPeople.interactionId))
    .where(onTimeline(reader, question))
    .orderBy(desc(interactionPeople.occurredAt), desc(interactionPeople.interactionId))
    .limit(question.limit)
    .offset(question.offset);
}

function onTimeline(reader: Reader, { personId, kinds }: TimelineQuestion): SQL | undefined {
  return and(
    eq(interactionPeople.personId, personId),
    eq(interactionPeople.present, true),
    kinds === undefined ? undefined : inArray(interactions.kind, [...kinds]),
    visibleTo(reader),
  );
}

/** One interaction; NOT_FOUND where it is in the bin, or not for the reader's eyes. */
export function readInteraction({ orm }: Database, reader: Reader, id: InteractionId): Interaction {
  const row = orm
    .select()
    .from(interactions)
    .where(and(eq(interactions.id, id), isNull(interactions.deletedAt), visibleTo(reader)))
    .get();
  const [found] = row === undefined ? [] : withPeople(orm, [row]);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'interaction' });
  return found;
}

/** NOT_FOUND where the reader may not see it; `inBin` says where it has to be. */
export function requireInteraction(
  { orm }: Database,
  reader: Reader,
  id: InteractionId,
  inBin: boolean,
): InteractionRow {
  const row = orm
    .select()
    .from(interactions)
    .where(and(eq(interactions.id, id), visibleTo(reader)))
    .get();
  if (row === undefined || (row.deletedAt !== null) !== inBin) {
    throw refusal('NOT_FOUND', { what: 'interaction' });
  }
  return row;
}

/** The rows as the contract's interactions, with the names of all their people in one query. */
function withPeople(orm: Database['orm'], rows: readonly InteractionRow[]): Interaction[] {
  const ids = rows.map((row) => row.id);
  const participants = orm
    .select({ interactionId: interactionPeople.interactionId, person: people })
    .from(interactionPeople)
    .innerJoin(people, eq(people.id, interactionPeople.personId))
    .where(inArray(interactionPeople.interactionId, ids))
    .orderBy(asc(interactionPeople.interactionId), asc(interactionPeople.position))
    .all();
  return z.array(interaction).parse(
    rows.map((row) => {
      const present = participants.filter((participant) => participant.interactionId === row.id);
      return {
        ...row,
        people: present.map(({ person }) => person.id),
        peopleNames: present.map(({ person }) => displayName(person)),
      };
    }),
  );
}
