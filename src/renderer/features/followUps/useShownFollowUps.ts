import { useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { type Due, dueWithout, dueWithoutTouch, listWith } from './optimistic.ts';

/** Shows at once what a write under way will make of the lists; the write's end has them read anew. */
export function useShownFollowUps() {
  const data = useData();
  const queryClient = useQueryClient();
  const changeDue = async (change: (due: Due) => Due) => {
    const queryKey = data.followUps.due.key();
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueriesData<Due>({ queryKey }, (due) => due && change(due));
  };
  const changeList = async (personId: PersonId, change: (list: readonly FollowUp[]) => FollowUp[]) => {
    const queryKey = data.followUps.ofPerson.queryKey({ input: { personId } });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (list) => list && change(list));
  };
  return {
    /** `next` is how it will be; null where it goes. */
    async show({ id, personId }: FollowUp, next: FollowUp | null) {
      await changeDue((due) => dueWithout(due, id));
      await changeList(personId, (list) => listWith(list, id, next));
    },
    async hideTouch(personId: PersonId) {
      await changeDue((due) => dueWithoutTouch(due, personId));
    },
  };
}
