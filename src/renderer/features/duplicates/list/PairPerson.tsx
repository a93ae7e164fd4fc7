import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { MatchedPerson } from '#shared/contract/duplicates.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import classes from './PairsGrid.module.css';

/** One of a pair in three lines: the name with its reading, when and where here, and what identifies the record. */
export function PairPerson({ person }: { person: MatchedPerson }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { startedOn, leftOn, department, email, externalId } = person;
  const name = displayName(person);
  const reading = displayReading(person);
  const months =
    startedOn === null && leftOn === null
      ? null
      : [startedOn, leftOn].map((day) => (day === null ? '' : format.shortMonth(day))).join(t('tenure.to'));
  const here = [months, department].filter((part) => part !== null).join(' · ');
  const known = [email, externalId].filter((part) => part !== null).join(' · ');
  return (
    <>
      <Monogram id={person.id} name={person} size={32} />
      <div className={classes['lines']}>
        <div className={classes['line']}>
          <span className={`${classes['name']} enishi-name`}>{name}</span>
          {reading !== null && reading !== name && <span className={classes['quiet']}> {reading}</span>}
        </div>
        <div className={`${classes['line']} ${classes['quiet']}`}>{here}</div>
        <div className={`${classes['line']} ${classes['quiet']}`}>{known}</div>
      </div>
    </>
  );
}
