import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';

/** The departments to choose from: those that wait for a message, and those that had one of their own. */
export function useDepartments(): string[] {
  const { data } = useQuery(useData().managementMessages.list.queryOptions());
  const names = [
    ...(data?.unreached ?? []).map(({ department }) => department),
    ...(data?.messages ?? []).flatMap(({ departments }) => departments),
  ];
  return [...new Set(names)].toSorted();
}
