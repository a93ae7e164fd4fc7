import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import type { WriteUnit } from '../../database/write.ts';
import { interactionPeople, interactions } from '../../schema/index.ts';
import type { ImportOrigin } from './importOrigin.ts';

/**
 * Keeps the notes of the row on the person's timeline, for HR alone; a note that stands there word for word already is
 * not added again. `isNew` where the timeline is empty yet.
 */
export function addNotes(
  unit: WriteUnit,
  personId: string,
  { notes }: PersonDraft,
  { noteSubject }: ImportOrigin,
  isNew: boolean,
): boolean {
  if (notes.length === 0) return false;
  const present = isNew ? new Set<string>() : notesOf(unit, personId);
  const missing = notes.filter((note) => !present.has(note));
  const { actor, clock, ids } = unit.author;
  const now = clock.now();
  // From us: it must not count as a word we have heard of the person.
  const facts = { kind: 'note', occurredAt: now, direction: 'toAlumnus', purpose: 'other' } as const;
  for (const body of missing) {
    const interactionId = ids.next();
    unit.insert(interactions, {
      ...facts,
      id: interactionId,
      subject: noteSubject,
      body,
      tier: 'hr',
      loggedBy: actor,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    unit.insert(interactionPeople, { ...facts, interactionId, personId, position: 0, present: true });
  }
  return missing.length > 0;
}

function notesOf(unit: WriteUnit, personId: string): Set<string> {
  const bodies = unit
    .find(interactionPeople, { personId, kind: 'note', present: true }, ['interactionId'])
    .flatMap((row) => unit.find(interactions, { id: String(row['interactionId']) }, ['body']));
  return new Set(bodies.map((row) => String(row['body'])));
}
