import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OutreachId } from '#shared/domain/ids.ts';
import desk from '../desk.module.css';
import people from '../reach/PeopleDrawer.module.css';
import { RecipientRow } from '../reach/RecipientRow.tsx';

const first = 20;
const most = 200;

/** To whom a message was written, and on which day it was sent to them. */
export function SentTo({ outreachId }: { outreachId: OutreachId }) {
  const { t } = useTranslation('outreach');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const [limit, setLimit] = useState(first);
  const found = useQuery(
    useData().outreach.writtenTo.queryOptions({
      input: { id: outreachId, search, offset: 0, limit },
      placeholderData: keepPreviousData,
    }),
  );
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <div className={people['people']}>
      <TextInput
        size="xs"
        aria-label={t('people.find')}
        placeholder={t('people.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isPending && <LinesSkeleton lines={6} />}
      {found.data && (
        <ul className={people['rows']}>
          {found.data.people.map((person) => (
            <RecipientRow key={person.personId} person={person} out />
          ))}
        </ul>
      )}
      {found.data && found.data.total > found.data.people.length && limit < most && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(most)}>
          {t('people.more')}
        </Button>
      )}
      {found.data && found.data.total > most && limit === most && (
        <p className={desk['hint']}>{t('people.first', { shown: format.number(most) })}</p>
      )}
    </div>
  );
}
