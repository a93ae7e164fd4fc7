import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { OutreachRecipient } from '#shared/contract/outreach.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './PeopleDrawer.module.css';

interface RecipientRowProps {
  readonly person: OutreachRecipient;
  /** Whether it went out, so that it is said who did not get it; else the language is. */
  readonly out?: boolean;
  /** What can be done with them. */
  readonly action?: ReactNode;
}

/** One person: where the message goes, or why it does not; the name leads to the profile. */
export function RecipientRow({ person, out = false, action }: RecipientRowProps) {
  const { t } = useTranslation(['outreach', 'vocabulary']);
  const format = useFormat();
  const { personId, personName, department, language, address, leftOut, sentOn } = person;
  return (
    <li className={classes['row']}>
      <Monogram id={personId} name={personName} size={24} />
      <div className={classes['who']}>
        <Link to="/alumni/$personId" params={{ personId }} className="enishi-name">
          {displayName(personName)}
        </Link>
        <span className={classes['where']}>{department}</span>
      </div>
      <span className={`${classes['where']} ${classes['below']}`}>
        {leftOut === null ? address : t(`vocabulary:leftOutReason.${leftOut}`)}
      </span>
      <span className={`${classes['where']} ${classes['side']}`}>
        {!out && t(`vocabulary:language.${language}`)}
        {out && (sentOn === null ? t('people.notSent') : format.date(sentOn))}
      </span>
      {action !== undefined && <span className={classes['action']}>{action}</span>}
    </li>
  );
}
