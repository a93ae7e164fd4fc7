import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, displayReading, type PersonName } from '#shared/domain/names.ts';

interface Chosen {
  readonly id: PersonId;
  readonly name: PersonName;
}

interface PersonSelectProps {
  readonly label: ReactNode;
  readonly error?: ReactNode;
  readonly chosen: Chosen | null;
  readonly onChoose: (person: Chosen) => void;
  /** Who is not offered; null where everybody is. */
  readonly except: PersonId | null;
}

/** Chooses one person, found by any part of what the search knows, best match first. */
export function PersonSelect({ label, error, chosen, onChoose, except }: PersonSelectProps) {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState(chosen === null ? '' : displayName(chosen.name));
  const isChosen = chosen !== null && typed === displayName(chosen.name);
  const found = useFound(isChosen ? '' : typed).filter(({ id }) => id !== except);
  const options = new Map<string, { person: Chosen; more: string }>();
  if (chosen !== null) options.set(chosen.id, { person: chosen, more: '' });
  for (const row of found) options.set(row.id, { person: { id: row.id, name: row }, more: moreOf(row) });
  return (
    <Select
      label={label}
      error={error}
      placeholder={t('relation.whoHint')}
      data-autofocus
      searchable
      allowDeselect={false}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={typed.trim() === '' || isChosen ? undefined : t('relation.nobody')}
      // The data process has searched already, by readings and old kanji too.
      filter={({ options: all }) => all}
      data={[...options].map(([value, { person }]) => ({ value, label: displayName(person.name) || value }))}
      renderOption={({ option }) => (
        <span>
          {option.label}{' '}
          <Text span size="xs" c="dimmed">
            {options.get(option.value)?.more}
          </Text>
        </span>
      )}
      value={chosen?.id ?? null}
      onChange={(id) => {
        const person = id === null ? undefined : options.get(id)?.person;
        if (person !== undefined) onChoose(person);
      }}
    />
  );
}

/** What tells people of one name apart. */
function moreOf(row: PersonRow): string {
  return [displayReading(row), row.department, row.title].filter((part) => part !== null).join(' · ');
}

function useFound(typed: string): readonly PersonRow[] {
  const [search] = useDebouncedValue(typed.trim(), 60);
  const { people } = useData();
  const input = { search, sort: 'match', descending: false, offset: 0, limit: 8 } as const;
  const query = useQuery({
    ...people.list.queryOptions({ input, enabled: search !== '' }),
    placeholderData: keepPreviousData,
  });
  return search === '' ? [] : (query.data?.people ?? []);
}
