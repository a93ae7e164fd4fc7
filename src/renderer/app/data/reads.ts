import type { Query, QueryClient } from '@tanstack/react-query';
import { isOfWorkspace } from '../workspace.ts';

/** Knows since when each answer of the workspace was being read. */
export interface Reads {
  /**
   * Has everything read anew whose reading began at `changedAt` (milliseconds since 1970) or before. What was begun
   * since then, because whoever made the change had it read, is not read twice.
   */
  anew: (changedAt: number) => void;
  stop: () => void;
}

export function followReads(queryClient: QueryClient): Reads {
  // When an answer came says little: what it tells is older than that, and a change may lie between the two.
  const began = new WeakMap<Query, number>();
  const stop = queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'fetch') began.set(event.query, Date.now());
  });
  const isOlder = (query: Query, changedAt: number) =>
    isOfWorkspace(query) && (began.get(query) ?? 0) <= changedAt;

  const anew = (changedAt: number) => {
    for (const query of queryClient.getQueryCache().findAll({ fetchStatus: 'fetching' })) {
      // A first reading under way is not begun again, only waited for.
      if (query.state.data === undefined && isOlder(query, changedAt)) void afterwards(query);
    }
    void queryClient.invalidateQueries({ predicate: (query) => isOlder(query, changedAt) });
  };

  const afterwards = async (query: Query) => {
    await query.promise?.catch(() => undefined);
    await queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
  };

  return { anew, stop };
}
