import { Button } from '@mantine/core';
import { IconCalendarEvent, IconMessage } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useWhen } from '#renderer/features/events/useWhen.ts';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { CommunityEvent, EventCounts } from '#shared/contract/events.ts';
import type { MemberRow } from '#shared/contract/memberships.ts';
import type { MemberRequest } from '#shared/contract/requests.ts';
import { daysApart } from '#shared/domain/metrics/calendarYears.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import classes from './Community.module.css';

/** A voice: what is asked, whose it is to answer, and for how long it has waited. */
export function VoiceRow({ request, today }: { request: MemberRequest; today: PlainDate }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const { title, owner, raisedOn } = request;
  const days = daysApart(raisedOn, today);
  return (
    <li className={classes['row']}>
      <IconMessage size={18} stroke={1.6} aria-hidden className={classes['sign']} />
      <Link to="/community/voices" search={{ state: 'waiting' }} className={classes['what'] ?? ''}>
        {title}
      </Link>
      <span className={classes['about']}>{owner === null ? t('unowned') : t('owned', { owner })}</span>
      <span className={classes['late']}>{t('waits', { count: days, shown: format.number(days) })}</span>
    </li>
  );
}

/** A new member, and that they were welcomed. */
export function NewMemberRow({ member }: { member: MemberRow }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const data = useData();
  const queryClient = useQueryClient();
  const undo = useUndo();
  const onError = useRefusalNotice();
  const on = useToday();
  const { personId, personName, department, joinedOn } = member;
  const name = displayName(personName);
  const welcome = useMutation(
    data.memberships.recordWelcomed.mutationOptions({
      onError,
      onSuccess: ({ operationId }) => undo({ message: t('community.welcomed', { name }), operationId }),
      onSettled: () => {
        for (const queryKey of [data.memberships.key(), data.people.key(), data.history.key()]) {
          void queryClient.invalidateQueries({ queryKey });
        }
      },
    }),
  );
  return (
    <li className={classes['row']}>
      <Monogram id={personId} name={personName} size={24} />
      <Link to="/alumni/$personId" params={{ personId }} className={`${classes['what'] ?? ''} enishi-name`}>
        {name}
      </Link>
      <span className={classes['about']}>
        {[department, joinedOn && t('community.joined', { day: format.date(joinedOn) })]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={welcome.isPending}
        aria-label={t('community.welcomeOf', { name })}
        onClick={() => welcome.mutate({ people: [personId], on })}
      >
        {t('community.welcome')}
      </Button>
    </li>
  );
}

/** An event that comes: when, where, and who has answered. */
export function ComingEventRow({ event, counts }: { event: CommunityEvent; counts: EventCounts }) {
  const { t } = useTranslation(['home', 'events']);
  const format = useFormat();
  const when = useWhen();
  const { id, title, place, cancelledAt } = event;
  const answers =
    counts.invited === 0
      ? t('community.noneInvited')
      : t('community.coming', { yes: format.number(counts.yes), invited: format.number(counts.invited) });
  return (
    <li className={classes['row']}>
      <IconCalendarEvent size={18} stroke={1.6} aria-hidden className={classes['sign']} />
      <Link to="/community/events/$eventId" params={{ eventId: id }} className={classes['what'] ?? ''}>
        {title}
      </Link>
      <span className={classes['about']}>
        {[when(event), place].filter((part) => part !== '').join(' · ')}
      </span>
      <span className={classes['about']}>{cancelledAt === null ? answers : t('events:cancelled')}</span>
    </li>
  );
}
