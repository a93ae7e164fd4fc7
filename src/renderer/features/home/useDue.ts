import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useToday } from '#renderer/features/people/useToday.ts';

/** How many of each kind show at first, and how many at most. */
const firstShown = 6;
export const mostShown = 200;

/** What is due for the user, or for everybody as they have chosen; read anew when another day begins. */
export function useDue() {
  const data = useData();
  const queryClient = useQueryClient();
  const { dueOfAll } = usePreferences();
  const [limit, setLimit] = useState(firstShown);
  const query = useQuery(
    data.followUps.due.queryOptions({
      input: { mine: !dueOfAll, limit },
      placeholderData: keepPreviousData,
    }),
  );
  const today = useToday();
  const shownDay = query.data?.today;
  useEffect(() => {
    if (shownDay === undefined || shownDay === today) return;
    void queryClient.invalidateQueries({ queryKey: data.followUps.due.key() });
  }, [shownDay, today, queryClient, data]);
  return { query, showAll: () => setLimit(mostShown) };
}
