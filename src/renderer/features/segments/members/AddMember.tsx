import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { Segment } from '#shared/contract/segments.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import { useSegmentWrites } from '../useSegmentWrites.ts';
import classes from './members.module.css';

/** Finds a person by anything the search knows, and puts them into the list. */
export function AddMember({ segment }: { segment: Segment }) {
  const { t } = useTranslation('segments');
  const [typed, setTyped] = useState('');
  const { addPeople } = useSegmentWrites();
  const found = useFound(typed);
  const more = new Map<string, string>(found.map((row) => [row.id, moreOf(row)]));
  return (
    <Select
      className={classes['add'] ?? ''}
      label={t('members.add')}
      placeholder={t('members.addHint')}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={typed.trim() === '' ? undefined : t('members.notFound')}
      // The data process has searched already, by readings and old kanji too.
      filter={({ options }) => options}
      data={found.map((row) => ({ value: row.id, label: displayName(row) || row.id }))}
      renderOption={({ option }) => (
        <span>
          {option.label} <small>{more.get(option.value)}</small>
        </span>
      )}
      value={null}
      onChange={(id) => {
        const person = found.find((row) => row.id === id);
        if (person === undefined) return;
        addPeople.mutate({ id: segment.id, people: [person.id] });
        setTyped('');
      }}
    />
  );
}

/** What tells people of one name apart. */
const moreOf = (row: PersonRow): string =>
  [displayReading(row), row.department, row.title].filter((part) => part !== null).join(' · ');

function useFound(typed: string): readonly PersonRow[] {
  const [search] = useDebouncedValue(typed.trim(), 60);
  const query = useQuery({
    ...useData().people.list.queryOptions({
      input: { search, sort: 'match', descending: false, offset: 0, limit: 8 },
      enabled: search !== '',
    }),
    placeholderData: keepPreviousData,
  });
  return search === '' ? [] : (query.data?.people ?? []);
}
