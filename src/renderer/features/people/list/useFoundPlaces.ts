import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { FoundPlace, PersonRow } from '#shared/contract/peopleList.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { showsWhy } from './columns/shownTexts.ts';
import type { Column } from './columns/useColumns.ts';

/** It waits until the typing and scrolling rest: the rows themselves come first. */
const rest = 120;
const mostAsked = 200;

const none: ReadonlyMap<PersonId, FoundPlace> = new Map();

/** Where the search found those of the people whose rows do not show it. */
export function useFoundPlaces(
  search: string,
  people: readonly PersonRow[],
  columns: readonly Column[],
): ReadonlyMap<PersonId, FoundPlace> {
  const data = useData();
  const present = useMemo(() => ({ search, people, columns }), [search, people, columns]);
  const [rested] = useDebouncedValue(present, rest);
  const unexplained = useMemo(() => {
    if (rested.search === '') return [];
    const hidden = rested.people.filter((person) => !showsWhy(person, rested.columns, rested.search));
    return hidden.map(({ id }) => id).slice(0, mostAsked);
  }, [rested]);
  const asking = unexplained.length > 0;
  const found = useQuery({
    ...data.people.foundIn.queryOptions({ input: { search: rested.search, people: unexplained } }),
    enabled: asking,
    placeholderData: keepPreviousData,
  }).data;
  return useMemo(() => {
    if (search === '' || search !== rested.search || !asking || found === undefined) return none;
    return new Map(found.map((place) => [place.personId, place]));
  }, [search, rested.search, asking, found]);
}
