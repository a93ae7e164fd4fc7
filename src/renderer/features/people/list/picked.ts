import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';

/** Who is picked in the list: some people, or all that a search and a filter show but a few. */
export type Picked =
  | { readonly type: 'some'; readonly people: ReadonlySet<PersonId> }
  | {
      readonly type: 'all';
      readonly search: string;
      readonly filter: Rule | null;
      readonly except: ReadonlySet<PersonId>;
    };

export const nobody: Picked = { type: 'some', people: new Set() };

export function isPicked(picked: Picked, person: PersonId): boolean {
  return picked.type === 'some' ? picked.people.has(person) : !picked.except.has(person);
}

/** With the people picked as well, or no longer. */
export function withPicked(picked: Picked, people: readonly PersonId[], wanted: boolean): Picked {
  const changed = new Set(picked.type === 'some' ? picked.people : picked.except);
  const add = wanted === (picked.type === 'some');
  for (const person of people) {
    if (add) changed.add(person);
    else changed.delete(person);
  }
  return picked.type === 'some' ? { type: 'some', people: changed } : { ...picked, except: changed };
}

/** As the data process takes it; null where nobody is picked. */
export function selectionOf(picked: Picked): PeopleSelection | null {
  if (picked.type === 'all') return { ...picked, except: [...picked.except] };
  return picked.people.size === 0 ? null : { type: 'some', people: [...picked.people] };
}
