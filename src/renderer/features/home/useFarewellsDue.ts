import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useReadAnewAtMidnight } from '#renderer/features/offboarding/useReadAnewAtMidnight.ts';

/** So many of each kind show. */
const mostShown = 6;

/** What is to be done in farewells, of the user's or of everybody's as they have chosen; not asked for recruiters. */
export function useFarewellsDue() {
  const { role, userName, dueOfAll } = usePreferences();
  const wanted = role !== 'recruiter';
  const query = useQuery({
    ...useData().offboarding.due.queryOptions({
      input: { mine: !dueOfAll && userName !== '', limit: mostShown },
      enabled: wanted,
    }),
    placeholderData: keepPreviousData,
  });
  useReadAnewAtMidnight(query.data?.today);
  return { query, wanted, waiting: wanted && query.isPending };
}
