import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FactSection, NothingYet } from '#renderer/features/people/profile/FactSection.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Profile } from '#shared/contract/personProfile.ts';
import type { MemberRequest } from '#shared/contract/requests.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { RequestDialog } from '../RequestDialog.tsx';
import classes from './VoicesSection.module.css';

/** On the profile: what a person asks of the company, or shares with others, and what it answered. */
export function VoicesSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation('requests');
  const [adding, add] = useState(false);
  const { id: personId } = profile;
  const query = useQuery(useData().requests.ofPerson.queryOptions({ input: { personId } }));
  return (
    <FactSection title={t('ofPerson.title')} action={{ label: t('ofPerson.add'), onClick: () => add(true) }}>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <NothingYet>{t('ofPerson.none')}</NothingYet>}
      <ul className={classes['list']}>
        {(query.data ?? []).map((request) => (
          <Voice key={request.id} request={request} personId={personId} />
        ))}
      </ul>
      <RequestDialog
        editing={adding ? { request: null } : null}
        raisedBy={{ id: personId, name: displayName(profile) }}
        onClose={() => add(false)}
      />
    </FactSection>
  );
}

function Voice({ request, personId }: { request: MemberRequest; personId: PersonId }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const format = useFormat();
  const { title, raisedOn, answer, people } = request;
  const raised = people.some((person) => person.personId === personId && person.raised);
  return (
    <li>
      <p className={classes['title']}>{title}</p>
      <p className={classes['about']}>
        {[
          t('raised', { day: format.date(raisedOn) }),
          raised ? null : t('sharesIt'),
          answer === null ? t('state.unanswered') : t(`vocabulary:requestAnswer.${answer}`),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </li>
  );
}
