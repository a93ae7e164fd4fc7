import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { ManagerCandidate } from '#shared/contract/communityManagers.ts';
import type { PersonId, SegmentId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import classes from './CandidatesSection.module.css';
import { useManagerReasons } from './useManagerReasons.ts';

/** How many show at first, and how many more each time. */
const portion = 8;
const most = 100;

interface CandidatesSectionProps {
  /** Only people of this circle; null for everybody. */
  readonly circle: SegmentId | null;
  readonly onAppoint: (person: { id: PersonId; name: PersonName }) => void;
}

/** Who could become a community manager, and what speaks for them. */
export function CandidatesSection({ circle, onAppoint }: CandidatesSectionProps) {
  const { t } = useTranslation('communityManagers');
  const format = useFormat();
  const heading = useId();
  const [limit, setLimit] = useState(portion);
  const query = useQuery(
    useData().communityManagers.candidates.queryOptions({
      input: { segmentId: circle, offset: 0, limit },
      placeholderData: keepPreviousData,
    }),
  );
  const { data } = query;
  const more = data === undefined ? 0 : Math.min(data.total, most) - data.people.length;
  return (
    <section aria-labelledby={heading} className={classes['section']}>
      <h2 id={heading} className={classes['heading']}>
        {t('candidates.title')}
      </h2>
      <p className={classes['about']}>{t('candidates.explained')}</p>
      {query.isPending && <LinesSkeleton lines={6} />}
      {query.isError && !data && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {data?.total === 0 && (
        <>
          <p>{t('candidates.none')}</p>
          <ButtonLink to="/community/surveys" variant="default" size="xs">
            {t('candidates.ask')}
          </ButtonLink>
        </>
      )}
      <ol className={classes['people']}>
        {(data?.people ?? []).map((person) => (
          <Candidate key={person.personId} person={person} onAppoint={onAppoint} />
        ))}
      </ol>
      {more > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={query.isPlaceholderData}
          onClick={() => setLimit(Math.min(most, limit + 2 * portion))}
        >
          {t('candidates.showMore', {
            count: Math.min(more, 2 * portion),
            shown: format.number(Math.min(more, 2 * portion)),
          })}
        </Button>
      )}
    </section>
  );
}

interface CandidateProps {
  readonly person: ManagerCandidate;
  readonly onAppoint: CandidatesSectionProps['onAppoint'];
}

function Candidate({ person, onAppoint }: CandidateProps) {
  const { t } = useTranslation('communityManagers');
  const wordsOf = useManagerReasons();
  const { personId, personName, department, reasons } = person;
  const name = displayName(personName);
  return (
    <li className={classes['person']}>
      <Monogram id={personId} name={personName} size={32} />
      <div className={classes['words']}>
        <p className={classes['who']}>
          <Link
            to="/alumni/$personId"
            params={{ personId }}
            className={`${classes['name'] ?? ''} enishi-name`}
          >
            {name}
          </Link>
          <span className={classes['about']}>{department}</span>
        </p>
        <ul className={classes['reasons']} aria-label={t('candidates.reasons', { name })}>
          {reasons.map((reason) => (
            <li key={reason.reason === 'wants' ? reason.kind : reason.reason}>{wordsOf(reason)}</li>
          ))}
        </ul>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={t('appointFor', { name })}
        onClick={() => onAppoint({ id: personId, name: personName })}
      >
        {t('appointShort')}
      </Button>
    </li>
  );
}
