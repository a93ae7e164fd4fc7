import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { PersonRow } from '#shared/contract/people.ts';
import { matchedParts } from '#shared/domain/matching.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import { MarkedText } from './MarkedText.tsx';
import classes from './NameCell.module.css';

/** A person's sign and name; below it the reading, or what else the search found. */
export function NameCell({ person, search }: { person: PersonRow; search: string }) {
  const name = displayName(person);
  const below = lineBelow(person, name, search);
  return (
    <span className={classes['cell']}>
      <Monogram id={person.id} name={person} size={24} />
      <span className={classes['names']}>
        <span className={classes['name']}>
          <MarkedText text={name} search={search} />
        </span>
        {below !== null && (
          <span className={classes['below']}>
            <MarkedText text={below} search={search} />
          </span>
        )}
      </span>
    </span>
  );
}

/** Who is found by something that the row does not show, such as the email, sees there what it was. */
function lineBelow(person: PersonRow, name: string, search: string): string | null {
  const reading = displayReading(person);
  const shown = [name, reading, person.department, person.title];
  const others = [
    person.latinName,
    person.formerFamilyName,
    person.preferredName,
    person.email,
    person.company,
  ];
  const found = (text: string | null) => text !== null && matchedParts(text, search).length > 0;
  if (search !== '' && !shown.some(found)) {
    const reason = others.find(found);
    if (reason !== undefined && reason !== null) return reason;
  }
  return reading ?? (person.latinName === name ? null : person.latinName);
}
