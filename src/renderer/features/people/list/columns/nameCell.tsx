import type { ReactNode } from 'react';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import { matchedParts } from '#shared/domain/matching.ts';
import { displayName } from '#shared/domain/names.ts';
import { MarkedText } from '../MarkedText.tsx';
import classes from './nameCell.module.css';
import { secondName } from './shownTexts.ts';

/** Where else the search found the person, when the row does not show it. */
export interface FoundElsewhere {
  readonly place: string;
  readonly text: string;
}

/** So many characters before what was found still leave it in sight. */
const before = 8;

/** A person's sign and name; below it the reading, or what else the search found. */
export function nameCell(person: PersonRow, search: string, found: FoundElsewhere | null): ReactNode {
  const below = secondName(person);
  return (
    <span className={classes['cell']}>
      <Monogram id={person.id} name={person} size={24} />
      <span className={classes['names']}>
        <span className={classes['name']}>
          <MarkedText text={displayName(person)} search={search} />
        </span>
        {found !== null ? (
          <span className={classes['below']} title={`${found.place}: ${found.text}`}>
            {found.place}: <MarkedText text={fromMatch(found.text, search)} search={search} />
          </span>
        ) : (
          below !== null && (
            <span className={classes['below']}>
              <MarkedText text={below} search={search} />
            </span>
          )
        )}
      </span>
    </span>
  );
}

/** The text from shortly before what the search found, which would else be out of sight. */
function fromMatch(text: string, search: string): string {
  const at = matchedParts(text, search)[0]?.from ?? 0;
  return at <= before + 2 ? text : `…${text.slice(at - before)}`;
}
