import type { ReactNode } from 'react';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import {
  contactMark,
  customCell,
  dayCell,
  labelsCell,
  leftOnCell,
  membershipCell,
  momentCell,
  opennessCell,
  orientationCell,
  textCell,
} from './cells.tsx';
import type { CellWords } from './cellWords.ts';
import { type FoundElsewhere, nameCell } from './nameCell.tsx';
import type { Column } from './useColumns.ts';

interface CellOf {
  readonly column: Column;
  readonly person: PersonRow;
  readonly search: string;
  readonly found: FoundElsewhere | null;
  readonly words: CellWords;
}

/** What a column shows of a person. */
export function personCell({ column: { id, field }, person, search, found, words }: CellOf): ReactNode {
  if (field !== null) return customCell(field.type, person.custom[field.id], search, words);
  switch (id) {
    case 'name':
      return nameCell(person, search, found);
    case 'leftOn':
      return leftOnCell(person, words);
    case 'startedOn':
    case 'joinedOn':
      return dayCell(person[id], words);
    case 'nextDue':
      return dayCell(person.nextDueOn, words);
    case 'lastContact':
      return momentCell(person.lastContactAt, words);
    case 'lastHeard':
      return momentCell(person.lastHeardAt, words);
    case 'updated':
      return momentCell(person.updatedAt, words);
    case 'orientation':
      return orientationCell(person, words);
    case 'openness':
      return opennessCell(person, words);
    case 'reachable':
      return contactMark(person, words);
    case 'membership':
      return membershipCell(person, words);
    case 'interactions':
      return words.format.number(person.interactionCount);
    case 'tags':
    case 'skills':
      return labelsCell(person[id], search, words);
    case 'department':
    case 'title':
    case 'company':
    case 'jobTitle':
    case 'location':
    case 'externalId':
    case 'owner':
    case 'email':
    case 'phone':
      return textCell(person[id], search, words);
    default:
      return null;
  }
}
