import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { Audience } from '#shared/contract/audience.ts';
import type { CommunityEvent, EventCandidate } from '#shared/contract/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { FitWords } from '../guests/FitWords.tsx';
import classes from './invitations.module.css';

interface CandidatesProps {
  readonly event: CommunityEvent;
  readonly audience: Audience;
  readonly show: 'fitting' | 'others' | 'leftOut';
  readonly busy: boolean;
  readonly onAdd: (personId: PersonId) => void;
}

const atOnce = 50;

/** Those of an audience by name, each with what fits or why they are left out, and the way onto the list. */
export function Candidates({ event, audience, show, busy, onAdd }: CandidatesProps) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { events } = useData();
  const query = useInfiniteQuery(
    events.candidates.infiniteOptions({
      input: (offset: number) => ({ id: event.id, audience, show, offset, limit: atOnce }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const there = pages.reduce((sum, page) => sum + page.people.length, 0);
        return there < last.total && last.people.length > 0 ? there : undefined;
      },
    }),
  );
  if (query.data === undefined) {
    if (query.error === null) return <LinesSkeleton lines={6} />;
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const people = query.data.pages.flatMap((page) => page.people);
  const rest = (query.data.pages.at(-1)?.total ?? 0) - people.length;
  if (people.length === 0) return <p className={classes['explained']}>{t(`invite.nobody.${show}`)}</p>;
  return (
    <>
      <ul className={classes['people']}>
        {people.map((person) => (
          <CandidateRow key={person.personId} person={person} busy={busy} onAdd={onAdd} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          variant="default"
          size="xs"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('list.more', { count: rest, shown: format.number(rest) })}
        </Button>
      )}
    </>
  );
}

interface CandidateRowProps extends Pick<CandidatesProps, 'busy' | 'onAdd'> {
  readonly person: EventCandidate;
}

function CandidateRow({ person, busy, onAdd }: CandidateRowProps) {
  const { t } = useTranslation(['events', 'vocabulary']);
  const { personId, personName, department, leftOut, listed } = person;
  const name = displayName(personName);
  return (
    <li className={classes['person']}>
      <Monogram id={personId} name={personName} size={24} />
      <span className={classes['words']}>
        <Link to="/alumni/$personId" params={{ personId }} className={`${classes['name']} enishi-name`}>
          {name}
        </Link>
        {department !== null && <span className={classes['quiet']}>{department}</span>}
      </span>
      <span className={classes['why']}>
        {leftOut === null ? (
          <FitWords {...person} />
        ) : (
          <span className={classes['quiet']}>{t(`vocabulary:leftOutReason.${leftOut}`)}</span>
        )}
      </span>
      {listed ? (
        <span className={classes['quiet']}>{t('invite.listed')}</span>
      ) : (
        leftOut === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={busy}
            aria-label={t('invite.addOne', { name })}
            onClick={() => onAdd(personId)}
          >
            {t('invite.addShort')}
          </Button>
        )
      )}
    </li>
  );
}
