import type { PersonRow } from '#shared/contract/peopleList.ts';
import { fold, wordsOf } from '#shared/domain/folding.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import type { Column } from './useColumns.ts';

/** What stands below the name: the reading, or the Latin form where there is none. */
export function secondName(person: PersonRow): string | null {
  return displayReading(person) ?? (person.latinName === displayName(person) ? null : person.latinName);
}

function textsOf({ id, field }: Column, person: PersonRow): (string | null)[] {
  if (field !== null) {
    const value = person.custom[field.id];
    return [typeof value === 'string' ? value : null];
  }
  switch (id) {
    case 'name':
      return [displayName(person), secondName(person)];
    case 'department':
    case 'title':
    case 'company':
    case 'jobTitle':
    case 'location':
    case 'externalId':
    case 'owner':
    case 'email':
    case 'phone':
      return [person[id]];
    case 'tags':
    case 'skills':
      return person[id];
    default:
      return [];
  }
}

/** Whether the row shows why the search found the person: each of its words stands in one of the cells. */
export function showsWhy(person: PersonRow, columns: readonly Column[], search: string): boolean {
  const shown = fold(columns.flatMap((column) => textsOf(column, person)).join('\n')).replaceAll(' ', '');
  return wordsOf(fold(search)).every((word) => shown.includes(word));
}
