import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import { displayName } from '#shared/domain/names.ts';
import { useData } from '../data/DataProvider.tsx';
import type { Command } from './useActions.ts';

const mostShown = 8;

/** Those whom the typed words fit best; nobody while nothing is typed. */
export function useFoundPeople(query: string): { commands: readonly Command[]; pending: boolean } {
  const data = useData();
  const navigate = useNavigate();
  const search = query.trim();
  const searching = search !== '';
  const found = useQuery({
    ...data.people.list.queryOptions({
      input: { search, sort: 'match', descending: false, offset: 0, limit: mostShown },
      enabled: searching,
    }),
    placeholderData: keepPreviousData,
  });
  if (!searching) return { commands: [], pending: false };
  const people = found.data?.people ?? [];
  return {
    pending: found.isPending,
    commands: people.map((person) => ({
      id: person.id,
      word: displayName(person),
      about: [person.department, person.title, person.company].filter((part) => part !== null).join(' · '),
      sign: <Monogram id={person.id} name={person} size={24} />,
      run: () => void navigate({ to: '/alumni/$personId', params: { personId: person.id } }),
    })),
  };
}
