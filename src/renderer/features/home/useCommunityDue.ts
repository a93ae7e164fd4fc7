import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';

/** So many of each kind show. */
const mostShown = 4;

/**
 * What the community asks of the user: voices that wait, for HR all of them, for others their own unless they have chosen to see
 * everybody's; for HR also who is to be welcomed, and the events that come.
 */
export function useCommunityDue() {
  const { role, userName, dueOfAll } = usePreferences();
  const data = useData();
  const enabled = role === 'hr';
  const voices = useQuery(
    data.requests.waiting.queryOptions({
      // HR looks after all of them.
      input: { mine: !enabled && !dueOfAll && userName !== '', limit: mostShown },
      placeholderData: keepPreviousData,
    }),
  );
  const members = useQuery(
    data.memberships.toWelcome.queryOptions({
      input: { limit: mostShown },
      enabled,
      placeholderData: keepPreviousData,
    }),
  );
  const events = useQuery(
    data.events.list.queryOptions({
      input: { when: 'coming', search: '', offset: 0, limit: mostShown },
      enabled,
      placeholderData: keepPreviousData,
    }),
  );
  const asked = enabled ? [voices, members, events] : [voices];
  return {
    voices: voices.data,
    members: members.data,
    events: events.data,
    waiting: asked.some(({ isPending }) => isPending),
    error: asked.find(({ isError }) => isError)?.error ?? null,
    retry: () => {
      for (const query of asked) if (query.isError) void query.refetch();
    },
  };
}
