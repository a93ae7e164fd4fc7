import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { CommunityEvent, EventCounts } from '#shared/contract/events.ts';
import classes from './page.module.css';

interface EventNumbersProps {
  readonly event: CommunityEvent;
  readonly counts: EventCounts;
}

interface Figure {
  readonly id: string;
  readonly word: string;
  readonly value: string;
  readonly about?: string;
  readonly more?: string;
}

/** From the list of invitations to the score, each number with what it is counted over. */
export function EventNumbers({ event, counts }: EventNumbersProps) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { listed, invited, fits, yes, maybe, no, attended, invitedWhoCame, walkIns, scored, meanScore } =
    counts;
  const over = (part: number) =>
    invited === 0
      ? {}
      : {
          about: t('number.ofInvited', {
            rate: format.percent(part / invited),
            shown: format.number(invited),
          }),
        };
  const figures: Figure[] = [
    { id: 'listed', word: t('number.listed'), value: format.number(listed) },
    { id: 'invited', word: t('count.invited'), value: format.number(invited) },
    ...(event.orientations.length === 0
      ? []
      : [{ id: 'fits', word: t('number.fits'), value: format.number(fits), ...over(fits) }]),
    {
      id: 'yes',
      word: t('count.yes'),
      value: format.number(yes),
      ...(invited > 0 && {
        about: t('number.others', { maybe: format.number(maybe), no: format.number(no) }),
      }),
    },
    {
      id: 'attended',
      word: t('count.attended'),
      value: format.number(attended),
      ...(attended > 0 && over(invitedWhoCame)),
      ...(walkIns > 0 && { more: t('number.walkIns', { shown: format.number(walkIns) }) }),
    },
    {
      id: 'score',
      word: t('number.score'),
      value: meanScore === null ? t('number.none') : format.number(meanScore),
      ...(scored > 0 && { about: t('number.scored', { count: scored, shown: format.number(scored) }) }),
    },
  ];
  const tooMany = event.capacity !== null && yes > event.capacity;
  return (
    <section className={classes['numbers']} aria-label={t('number.label')}>
      <dl className={classes['figures']}>
        {figures.map(({ id, word, value, about, more }) => (
          <div key={id} className={classes['figure']}>
            <dt>{word}</dt>
            <dd>
              <span className={classes['value']}>{value}</span>
              {about !== undefined && <span className={classes['quiet']}>{about}</span>}
              {more !== undefined && <span className={classes['quiet']}>{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {tooMany && (
        <p className={classes['tooMany']} role="status">
          {t('number.tooMany', { yes: format.number(yes), capacity: format.number(event.capacity ?? 0) })}
        </p>
      )}
    </section>
  );
}
