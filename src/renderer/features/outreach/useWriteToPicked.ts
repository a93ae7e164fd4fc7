import { useMutation } from '@tanstack/react-query';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import { useStartOutreach } from './newOutreach.ts';

/** Begins a message to the people picked in a list. */
export function useWriteToPicked(): (selection: PeopleSelection) => void {
  const client = useDataClient();
  const start = useStartOutreach();
  const onError = useRefusalNotice();
  const picked = useMutation({
    mutationFn: (selection: PeopleSelection) => client.people.selected(selection),
    onSuccess: ({ people }) => {
      if (people.length > 0) start({ audience: { type: 'people', people } });
    },
    onError,
  });
  return (selection) => picked.mutate(selection);
}
