import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import { isPicked, nobody, type Picked, selectionOf, withPicked } from './picked.ts';
import type { Question } from './question.ts';

/** As many rows as one may pick in one go with Shift; everybody is picked by Ctrl or Cmd with A. */
const longestRange = 20_000;
const rowsPerCall = 500;

/**
 * Who is picked. People stay picked over searches and filters; all that a list shows, no longer than it shows
 * them.
 */
export function usePicked(question: Question) {
  const client = useDataClient();
  const [kept, setKept] = useState<Picked>(nobody);
  const { search, filter } = question;
  const gone = kept.type === 'all' && (kept.search !== search || kept.filter !== filter);
  if (gone) setKept(nobody);
  const picked = gone ? nobody : kept;
  const selection = useMemo(() => selectionOf(picked), [picked]);
  return useMemo(() => {
    const set = (people: readonly PersonId[], wanted: boolean) =>
      setKept((before) => withPicked(before, people, wanted));
    return {
      picked,
      selection,
      toggle: (person: PersonId) =>
        setKept((before) => withPicked(before, [person], !isPicked(before, person))),
      /** Picks the rows between two, these included, also where they were not fetched yet. */
      pickRange: async (one: number, other: number) => {
        const first = Math.min(one, other);
        const last = Math.min(Math.max(one, other), first + longestRange - 1);
        for (let offset = first; offset <= last; offset += rowsPerCall) {
          const limit = Math.min(rowsPerCall, last - offset + 1);
          const { people } = await client.people.list({ ...question, offset, limit });
          set(
            people.map(({ id }) => id),
            true,
          );
        }
      },
      pickAll: () => setKept({ type: 'all', search, filter, except: new Set() }),
      pickNobody: () => setKept(nobody),
    };
  }, [picked, selection, client, question, search, filter]);
}

export type PickedPeople = ReturnType<typeof usePicked>;

/** How many people are picked; undefined while that is counted. */
export function usePickedCount({ picked, selection }: PickedPeople): number | undefined {
  const all = picked.type === 'all' && selection !== null;
  const input = selection ?? { type: 'all', search: '', filter: null, except: [] };
  const counted = useQuery(useData().people.countSelection.queryOptions({ input, enabled: all }));
  return picked.type === 'some' ? picked.people.size : counted.data?.people;
}
