import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { refreshPeople } from '#renderer/features/people/usePersonWrites.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { EventGuest } from '#shared/contract/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';

/** A page of an event's list as it is kept by the queries. */
interface GuestPage {
  total: number;
  guests: EventGuest[];
}

/** The writes about events; after each, also a refused one, all that shows or counts them is read anew. */
export function useEventWrites() {
  const data = useData();
  const queryClient = useQueryClient();
  const onError = useRefusalNotice();
  const { events } = data;
  const onSettled = () => {
    void queryClient.invalidateQueries({ queryKey: events.key() });
    refreshPeople(queryClient, data);
  };
  /** What was ticked shows at once; what is refused is read anew. */
  const showAtOnce = (people: readonly PersonId[], change: Partial<EventGuest>) => {
    const chosen = new Set(people);
    queryClient.setQueriesData<InfiniteData<GuestPage>>(
      { queryKey: events.guests.key({ type: 'infinite' }) },
      (known) =>
        known === undefined
          ? known
          : { ...known, pages: known.pages.map((page) => changed(page, chosen, change)) },
    );
  };
  return {
    save: useMutation(events.save.mutationOptions({ onSettled })),
    cancel: useMutation(events.cancel.mutationOptions({ onSettled, onError })),
    remove: useMutation(events.remove.mutationOptions({ onSettled, onError })),
    addGuests: useMutation(events.addGuests.mutationOptions({ onSettled, onError })),
    removeGuests: useMutation(events.removeGuests.mutationOptions({ onSettled, onError })),
    markInvited: useMutation(events.markInvited.mutationOptions({ onSettled, onError })),
    recordAnswer: useMutation(events.recordAnswer.mutationOptions({ onSettled, onError })),
    recordAttendance: useMutation(events.recordAttendance.mutationOptions({ onSettled, onError })),
    recordFeedback: useMutation(events.recordFeedback.mutationOptions({ onSettled, onError })),
    showAtOnce,
  };
}

function changed(page: GuestPage, chosen: ReadonlySet<PersonId>, change: Partial<EventGuest>): GuestPage {
  return {
    ...page,
    guests: page.guests.map((guest) => (chosen.has(guest.personId) ? { ...guest, ...change } : guest)),
  };
}
