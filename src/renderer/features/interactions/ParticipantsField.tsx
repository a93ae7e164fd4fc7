import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { Participant } from './draft.ts';

interface ParticipantsFieldProps {
  /** On whose profile one is; they take part anyway. Null where everybody is offered. */
  readonly personId: PersonId | null;
  /** Stands above the field, in a form; without one it is named for screen readers alone. */
  readonly label?: string;
  readonly others: readonly Participant[];
  readonly onChange: (others: Participant[]) => void;
}

/** Who else took part, found by any part of their name. */
export function ParticipantsField({ personId, label, others, onChange }: ParticipantsFieldProps) {
  const { t } = useTranslation('interactions');
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const known = new Map(others.map((other) => [other.id, other.name]));
  const offered = found.filter(({ id }) => id !== personId && !known.has(id));
  const names = new Map([...offered.map((row) => [row.id, displayName(row)] as const), ...known]);
  return (
    <MultiSelect
      {...(label === undefined
        ? { size: 'xs', autoFocus: others.length === 0, 'aria-label': t('field.others') }
        : { label })}
      placeholder={others.length === 0 ? t('field.othersHint') : ''}
      nothingFoundMessage={typed === '' ? undefined : t('field.nobodyFound')}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The data process has searched already, by readings and old kanji too.
      filter={({ options }) => options}
      data={[...names].map(([value, label]) => ({ value, label: label === '' ? value : label }))}
      value={others.map(({ id }) => id)}
      onChange={(ids) => {
        onChange([...names].filter(([id]) => ids.includes(id)).map(([id, name]) => ({ id, name })));
        setTyped('');
      }}
    />
  );
}

function useFound(typed: string): readonly PersonRow[] {
  const [search] = useDebouncedValue(typed.trim(), 60);
  const input = { search, sort: 'name', descending: false, offset: 0, limit: 8 } as const;
  const { people } = useData();
  const query = useQuery({
    ...people.list.queryOptions({ input, enabled: search !== '' }),
    placeholderData: keepPreviousData,
  });
  return search === '' ? [] : (query.data?.people ?? []);
}
