import { z } from 'zod';
import { type KeptLater, keptLater } from '#shared/contract/imports.ts';
import type { WriteUnit } from '../database/write.ts';
import type { Edited } from '../history/edits.ts';
import { isSeen } from '../history/shown.ts';
import { labels, people } from '../schema/index.ts';
import type { KeptPerson } from './undoTally.ts';

const nameColumns = [
  'id',
  'familyName',
  'givenName',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'formerFamilyName',
] as const;

/** Those who keep something, with their names and the history's words for what was edited. */
export function describeKept(unit: WriteUnit, kept: readonly KeptPerson[]): KeptLater[] {
  const named = kept.map(({ personId, whole, edits }) => {
    const [name = {}] = unit.find(people, { id: personId }, nameColumns);
    return { personId, name, whole, edited: edits.flatMap((edit) => wordsOf(unit, edit)) };
  });
  return z.array(keptLater).parse(named.map((person) => ({ ...person, edited: distinct(person.edited) })));
}

type Words = KeptLater['edited'][number];

function wordsOf(unit: WriteUnit, { recordType, recordId, fields }: Edited): Words[] {
  const record = recordType === 'personLabel' ? labelKind(unit, recordId) : recordType;
  const seen = fields.filter((field) => isSeen(recordType, field));
  // Of a field of the workspace's own the value says which column it stands in, but not the reader.
  if (recordType === 'customValue' || seen.length === 0) return [{ record, field: null }];
  return seen.map((field) => ({ record, field }));
}

/** Tags and skills are one kind of record to the program, but not to the reader. */
function labelKind(unit: WriteUnit, personLabel: string): string {
  const [label] = unit.find(labels, { id: personLabel.split('/')[1] ?? '' }, ['kind']);
  return String(label?.['kind'] ?? 'tag');
}

function distinct(words: readonly Words[]): Words[] {
  return [...new Map(words.map((word) => [`${word.record}/${word.field}`, word])).values()];
}
