import { useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { CustomField } from '#shared/contract/customFields.ts';

/** The custom fields that are in use, in their order; none while they are fetched. */
export function useCustomFields(): readonly CustomField[] {
  const { data } = useQuery(useData().customFields.list.queryOptions());
  return (data ?? []).filter(({ archived }) => !archived);
}
