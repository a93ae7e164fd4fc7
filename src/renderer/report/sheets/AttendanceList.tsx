import { useTranslation } from 'react-i18next';
import type { AttendanceSheet } from '#shared/contract/paper.ts';
import { sessionWords } from '#shared/i18n/sessionWords.ts';
import classes from './lists.module.css';

/** Lines for those whom nobody expected. */
const emptyLines = 8;

/** Who is expected at an event, with a box to tick for each, and room for others. */
export function AttendanceList({ list }: { list: AttendanceSheet }) {
  const { t } = useTranslation(['events', 'vocabulary']);
  return (
    <article className={classes['sheet']} lang={list.language}>
      <header className={classes['head']}>
        <h1>{list.event.title}</h1>
        <EventLines event={list.event} timeZone={list.timeZone} language={list.language} />
        <p className={classes['note']}>
          {t('events:paper.expected', { count: list.people.length, shown: list.people.length })}
        </p>
      </header>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col" className={classes['tickColumn']}>
              {t('events:paper.came')}
            </th>
            <th scope="col">{t('events:paper.name')}</th>
            <th scope="col">{t('events:paper.department')}</th>
            <th scope="col">{t('events:paper.answer')}</th>
          </tr>
        </thead>
        <tbody>
          {list.people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and they are drawn once as a whole
            <tr key={index}>
              <td>
                <span className={classes['box']} />
              </td>
              <td>
                <strong>{person.name}</strong>
                {person.reading !== null && <small>{person.reading}</small>}
              </td>
              <td>{person.department}</td>
              <td>{person.answer !== null && t(`vocabulary:eventAnswer.${person.answer}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className={classes['others']}>
        <h2>{t('events:paper.others')}</h2>
        <p className={classes['note']}>{t('events:paper.othersHint')}</p>
        {Array.from({ length: emptyLines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have no other name
          <div key={line} className={classes['emptyLine']}>
            <span className={classes['box']} />
          </div>
        ))}
      </section>
    </article>
  );
}

function EventLines({ event, timeZone, language }: Pick<AttendanceSheet, 'event' | 'timeZone' | 'language'>) {
  const { t } = useTranslation(['events', 'app']);
  return (
    <>
      {event.sessions.map((session) => (
        <p key={`${session.from.date} ${session.from.time}`}>
          {sessionWords(language, session)}
          {event.zone !== timeZone && ` (${event.zone})`}
        </p>
      ))}
      {event.place !== '' && <p>{event.place}</p>}
      {event.hosts.length > 0 && (
        <p className={classes['note']}>
          {t('paper.hosts', { hosts: event.hosts.join(t('app:listSeparator')) })}
        </p>
      )}
    </>
  );
}
