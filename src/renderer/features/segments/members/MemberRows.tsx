import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import classes from './members.module.css';

/** A person as the lists here show them. */
export interface Member {
  readonly id: PersonId;
  readonly name: PersonName;
  readonly department: string | null;
  readonly company: string | null;
}

interface MemberRowsProps {
  readonly people: readonly Member[];
  /** What can be done with each of them. */
  readonly action: ((person: Member) => ReactNode) | null;
}

/** Some people, one below the other; the name leads to the profile. */
export function MemberRows({ people, action }: MemberRowsProps) {
  const { t } = useTranslation('segments');
  return (
    <ul className={classes['rows']} aria-label={t('members.label')}>
      {people.map((person) => (
        <li key={person.id} className={classes['row']}>
          <Monogram id={person.id} name={person.name} size={24} />
          <Link
            to="/alumni/$personId"
            params={{ personId: person.id }}
            className={`enishi-name ${classes['name']}`}
          >
            {displayName(person.name)}
          </Link>
          <span className={classes['where']}>{person.department}</span>
          <span className={classes['where']}>{person.company}</span>
          <span className={classes['action']}>{action?.(person)}</span>
        </li>
      ))}
    </ul>
  );
}
