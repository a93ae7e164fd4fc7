import type { WriteUnit } from '#data/database/write.ts';
import {
  consents,
  contactPoints,
  customFields,
  customValues,
  imports,
  interactionPeople,
  interactions,
  labels,
  memberships,
  orientations,
  people,
  personLabels,
  tenures,
} from '#data/schema/index.ts';
import type { UndoEvent } from '#shared/contract/imports.ts';
import { type ImportId, importId, type PersonId, personId } from '#shared/domain/ids.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { stateOf } from '../history/state.ts';

/** What an import left behind. */
export interface AnImport {
  id: ImportId;
  added: PersonId[];
  known: PersonId;
  field: string;
  label: string;
}

/**
 * An import with something of every kind that a file can bring: adds three people, with a field, a tag and notes of its
 * own, and changes the one who is known.
 */
export async function anImport({ database, author, ids }: TestWorkspace, known: PersonId): Promise<AnImport> {
  const id = importId.parse(ids.next());
  const made = { field: ids.next(), label: ids.next() };
  const added: PersonId[] = [];
  await database.write('import.run', author, (unit) => {
    const now = author.clock.now();
    unit.insert(imports, {
      id,
      fileName: 'people.csv',
      format: 'csv',
      encoding: 'UTF-8',
      mapping: '{}',
      header: '[]',
      rowsRead: 0,
      created: 0,
      updated: 0,
      skipped: 0,
      skippedStillEmployed: 0,
      failed: 0,
      importedAt: now,
    });
    unit.insert(customFields, {
      id: made.field,
      name: 'Shoe size',
      type: 'number',
      options: '[]',
      position: 0,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    unit.insert(labels, { id: made.label, kind: 'tag', name: 'Runner', folded: 'runner' });
    for (const familyName of ['高橋', '伊藤', 'Jones']) {
      const person = personId.parse(ids.next());
      const stamps = { version: 1, createdAt: now, updatedAt: now, importId: id, doNotContact: false };
      unit.insert(people, { ...stamps, id: person, familyName, company: 'A company' });
      addAll(unit, person, made);
      added.push(person);
    }
    unit.update(people, { id: known }, { company: 'Imported', jobTitle: 'Imported', location: 'Imported' });
    addAll(unit, known, made);
    unit.update(imports, { id }, { rowsRead: 4, created: 3, updated: 1 });
  });
  return { id, added, known, ...made };
}

function addAll(unit: WriteUnit, person: PersonId, made: { field: string; label: string }): void {
  const { ids, clock } = unit.author;
  const owned = () => ({ id: ids.next(), personId: person });
  const value = `${person}@example.com`;
  const email = { channel: 'email', value, folded: value, usable: true, position: 0 };
  unit.insert(contactPoints, { ...owned(), ...email });
  const days = { startedOn: '2010-04-01', endedOn: '2020-03-31' };
  unit.insert(tenures, { ...owned(), ...days, department: 'Imported department' });
  unit.insert(orientations, {
    ...owned(),
    kind: 'return',
    strength: 2,
    source: 'survey',
    recordedOn: '2026-04-01',
  });
  const word = { state: 'granted', basis: 'consent', evidence: 'people.csv', decidedOn: '2026-04-01' };
  unit.insert(consents, { ...owned(), purpose: 'news', channel: 'email', ...word });
  unit.insert(memberships, { ...owned(), invitedOn: '2025-01-01' });
  unit.insert(personLabels, { personId: person, labelId: made.label });
  unit.insert(customValues, { personId: person, fieldId: made.field, numberValue: 27 });
  const moment = { occurredAt: clock.now(), direction: 'fromAlumnus', purpose: 'other', kind: 'note' };
  const interactionId = ids.next();
  unit.insert(interactions, {
    ...moment,
    id: interactionId,
    subject: '',
    body: 'A note of the file',
    tier: 'open',
    loggedBy: 'hr',
    version: 1,
    createdAt: clock.now(),
    updatedAt: clock.now(),
  });
  unit.insert(interactionPeople, { ...moment, interactionId, personId: person, position: 0, present: true });
}

type Finished = Extract<UndoEvent, { type: 'finished' }>;

/** Takes an import back and gives how that ended. */
export async function undone({ client }: TestWorkspace, id: ImportId): Promise<Finished> {
  for await (const event of await client.imports.undo({ id })) {
    if (event.type === 'finished') return event;
  }
  throw new Error('the undoing ended without a result');
}

/** Everything but that there was an import: that stays on record. */
export function stateBeside({ database }: TestWorkspace): Record<string, unknown[]> {
  const { imports: _imports, import_rejects: _rejects, ...rest } = stateOf(database.sqlite);
  return rest;
}
