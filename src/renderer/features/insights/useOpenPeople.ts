import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Behind, FigureId } from '#shared/contract/figures.ts';
import { insightsSearch } from './address.ts';
import { nameOf } from './useReturnToPlace.ts';

/** Goes on to the people behind a mark, over the days and people of the address; the page remembers where it was left. */
export function useOpenPeople(): (figure: FigureId, behind: Behind) => void {
  const navigate = useNavigate();
  return useCallback(
    (figure, behind) => {
      const state = { insightsPlace: { figure, mark: nameOf(document.activeElement) } };
      const leave = async () => {
        await navigate({
          to: '/insights',
          search: (before) => insightsSearch.parse(before),
          state,
          replace: true,
        });
        await navigate({
          to: '/insights/people',
          search: (before) => ({ ...insightsSearch.parse(before), behind }),
          state,
        });
      };
      void leave();
    },
    [navigate],
  );
}
