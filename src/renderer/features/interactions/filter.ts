import type { Direction, InteractionKind, Purpose } from '#shared/domain/vocabulary.ts';

/** What of a timeline is shown; an empty list leaves that out of account. */
export interface TimelineFilter {
  readonly kinds: readonly InteractionKind[];
  readonly purposes: readonly Purpose[];
  readonly directions: readonly Direction[];
  readonly search: string;
}

export const noFilter: TimelineFilter = { kinds: [], purposes: [], directions: [], search: '' };

/** Whether something may be left out. */
export function isFiltering({ kinds, purposes, directions, search }: TimelineFilter): boolean {
  return search.trim() !== '' || [kinds, purposes, directions].some((chosen) => chosen.length > 0);
}

/** The filter as the contract takes it. */
export function filterInput({ kinds, purposes, directions, search }: TimelineFilter) {
  return {
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(purposes.length > 0 && { purposes: [...purposes] }),
    ...(directions.length > 0 && { directions: [...directions] }),
    ...(search.trim() !== '' && { search: search.trim() }),
  };
}
