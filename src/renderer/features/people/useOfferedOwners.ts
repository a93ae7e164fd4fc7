import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';

/** The names to choose from for who does something: oneself, if named, and who looks after people already. */
export function useOfferedOwners(self: string): string[] {
  const { data: owners = [] } = useQuery(useData().people.owners.queryOptions());
  return [...new Set([self, ...owners])].filter((name) => name !== '');
}
