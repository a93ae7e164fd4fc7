import { type MergeChoice, type MergedField, mergedField } from '#shared/contract/duplicates.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { ReadProfile } from '../people/ties.ts';

type Value = MergeChoice['a'];

interface Sides<T> {
  a: T;
  b: T;
}

const besides = statement<[string], { keepInTouchDays: number | null; updatedAt: string }>(
  'SELECT keep_in_touch_days AS keepInTouchDays, updated_at AS updatedAt FROM people WHERE id = ?',
);

/** The fields in which two records differ, each with the side that is likely the better one. */
export function mergeChoices(sqlite: SqliteDatabase, profiles: Sides<ReadProfile>): MergeChoice[] {
  const rows = { a: besides(sqlite).get(profiles.a.id), b: besides(sqlite).get(profiles.b.id) };
  const later = (rows.b?.updatedAt ?? '') > (rows.a?.updatedAt ?? '') ? 'b' : 'a';
  const chosenValue = (side: 'a' | 'b', field: MergedField): Value => {
    const profile = profiles[side];
    if (field === 'membership') return membershipWord(profile);
    if (field === 'keepInTouchDays') return rows[side]?.keepInTouchDays ?? null;
    return profile[field] ?? null;
  };
  const choices: MergeChoice[] = [];
  const add = (field: MergeChoice['field'], a: Value, b: Value) => {
    if (a !== b) choices.push({ field, a, b, proposed: proposed(a, b, later) });
  };
  for (const field of mergedField.options) add(field, chosenValue('a', field), chosenValue('b', field));
  const { a, b } = { a: profiles.a.custom, b: profiles.b.custom };
  for (const id of new Set([...Object.keys(a), ...Object.keys(b)])) {
    add(`custom:${id}`, custom(a, id), custom(b, id));
  }
  return choices;
}

function custom(values: ReadProfile['custom'], id: string): Value {
  return Object.entries(values).find(([field]) => field === id)?.[1] ?? null;
}

/** How far the person has come in the network; null where they were never invited. */
function membershipWord({ membership }: ReadProfile): string | null {
  if (membership === null) return null;
  if (membership.leftOn !== null) return 'left';
  if (membership.joinedOn !== null) return 'joined';
  return membership.invitedOn === null ? null : 'invited';
}

/** What holds something; a wish not to be contacted; else the record that was changed last. */
function proposed(a: Value, b: Value, later: 'a' | 'b'): 'a' | 'b' {
  if (a === null || b === null) return a === null ? 'b' : 'a';
  if (typeof a === 'boolean' && typeof b === 'boolean') return a ? 'a' : 'b';
  return later;
}
