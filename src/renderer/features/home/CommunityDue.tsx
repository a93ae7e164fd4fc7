import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ComingEventRow, NewMemberRow, VoiceRow } from './CommunityRows.tsx';
import classes from './Due.module.css';
import type { useCommunityDue } from './useCommunityDue.ts';

/** Voices that wait for an answer, new members to be welcomed, and the events that come. Nothing where there is nothing. */
export function CommunityDue({ due }: { due: ReturnType<typeof useCommunityDue> }) {
  const { t } = useTranslation('home');
  const heading = useId();
  const { voices, members, events, error, retry } = due;
  const total = (voices?.total ?? 0) + (members?.total ?? 0) + (events?.total ?? 0);
  if (error === null && total === 0) return null;
  return (
    <section className={classes['panel']} data-above aria-labelledby={heading}>
      <div className={classes['head']}>
        <h2 id={heading} className={classes['heading']}>
          {t('community.title')}
        </h2>
        <Anchor component={Link} to="/community" size="sm">
          {t('community.all')}
        </Anchor>
      </div>
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {voices && (
        <Group
          name="voices"
          total={voices.total}
          shown={voices.requests.length}
          late
          more={
            <Link to="/community/voices" search={{ state: 'waiting' }}>
              <More total={voices.total} shown={voices.requests.length} />
            </Link>
          }
        >
          {voices.requests.map((request) => (
            <VoiceRow key={request.id} request={request} today={voices.today} />
          ))}
        </Group>
      )}
      {members && (
        <Group
          name="members"
          total={members.total}
          shown={members.people.length}
          more={
            <Link to="/community/members">
              <MorePeople total={members.total} shown={members.people.length} />
            </Link>
          }
        >
          {members.people.map((member) => (
            <NewMemberRow key={member.personId} member={member} />
          ))}
        </Group>
      )}
      {events && (
        <Group
          name="events"
          total={events.total}
          shown={events.events.length}
          more={
            <Link to="/community/events">
              <More total={events.total} shown={events.events.length} />
            </Link>
          }
        >
          {events.events.map(({ event, counts }) => (
            <ComingEventRow key={event.id} event={event} counts={counts} />
          ))}
        </Group>
      )}
    </section>
  );
}

interface GroupProps {
  readonly name: 'voices' | 'members' | 'events';
  readonly total: number;
  readonly shown: number;
  readonly late?: boolean;
  /** Leads to the others. */
  readonly more: ReactNode;
  readonly children: ReactNode;
}

function Group({ name, total, shown, late = false, more, children }: GroupProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const heading = useId();
  if (total === 0) return null;
  return (
    <section className={classes['group']} aria-labelledby={heading}>
      <h3 id={heading} data-late={late || undefined}>
        {t(`community.${name}`)} <span className={classes['count']}>{format.number(total)}</span>
      </h3>
      <ul className={classes['rows']}>{children}</ul>
      {shown < total && <p className={classes['more']}>{more}</p>}
    </section>
  );
}

function More({ total, shown }: { total: number; shown: number }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return t('farewells.more', { count: total - shown, shown: format.number(total - shown) });
}

function MorePeople({ total, shown }: { total: number; shown: number }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return t('community.morePeople', { count: total - shown, shown: format.number(total - shown) });
}
