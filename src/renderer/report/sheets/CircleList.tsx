import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CircleSheet } from '#shared/contract/paper.ts';
import classes from './lists.module.css';

/** The members of a circle for whoever looks after it. */
export function CircleList({ list }: { list: CircleSheet }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  return (
    <article className={classes['sheet']} lang={list.language}>
      <header className={classes['head']}>
        <h1>{list.circle}</h1>
        <p>{t('paper.circle.manager', { name: list.manager })}</p>
        <p className={classes['note']}>
          {t('paper.circle.members', {
            count: list.people.length,
            shown: format.number(list.people.length),
            date: format.date(list.date),
          })}
        </p>
        <p className={classes['consented']}>{t('paper.circle.consented')}</p>
      </header>
      <table className={`${classes['table']} ${classes['circle']}`}>
        <thead>
          <tr>
            <th scope="col">{t('paper.name')}</th>
            <th scope="col">{t('paper.department')}</th>
            <th scope="col">{t('paper.circle.wants')}</th>
            <th scope="col">{t('paper.circle.contact')}</th>
          </tr>
        </thead>
        <tbody>
          {list.people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and they are drawn once as a whole
            <MemberRow key={index} person={person} />
          ))}
        </tbody>
      </table>
    </article>
  );
}

function MemberRow({ person }: { person: CircleSheet['people'][number] }) {
  const { t } = useTranslation(['events', 'vocabulary', 'app']);
  const format = useFormat();
  return (
    <tr>
      <td>
        <strong>{person.name}</strong>
        {person.reading !== null && <small>{person.reading}</small>}
      </td>
      <td>
        {person.department}
        {person.leftOn !== null && (
          <small>{t('paper.circle.left', { date: format.date(person.leftOn) })}</small>
        )}
      </td>
      <td>
        {person.wants.map((kind, at) => (
          <span key={kind} className={classes['want']}>
            {t(`vocabulary:orientationKind.${kind}`)}
            {at < person.wants.length - 1 && t('app:listSeparator')}
          </span>
        ))}
      </td>
      <td className={classes['contact']}>
        {person.email !== null && <span>{person.email}</span>}
        {person.phone !== null && <span>{person.phone}</span>}
        {person.email === null && person.phone === null && <small>{t('paper.circle.throughUs')}</small>}
      </td>
    </tr>
  );
}
