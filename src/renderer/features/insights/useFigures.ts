import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import type { Figure } from '#shared/contract/figures.ts';
import type { Goal } from '#shared/contract/goals.ts';
import { smallestDenominator } from '#shared/contract/reports.ts';
import { figureOf } from '#shared/figures/figureOf.ts';
import type { FigureSource } from '#shared/figures/figureSource.ts';
import { figureOrder } from './figureOrder.ts';
import type { Numbers } from './useNumbers.ts';
import { useWording } from './useWording.ts';

const noGoals: readonly Goal[] = [];

export interface PlacedFigure {
  readonly figure: Figure;
  readonly wide: boolean;
  /** The figure as it may leave the program: as in reports, without rates over too few people. */
  readonly leaving: () => Figure;
}

/** The numbers as the figures of the page. Goals are of the whole network, so there are none over a part of it. */
export function useFigures({ insights, compared }: Numbers, narrowed: boolean): readonly PlacedFigure[] {
  const wording = useWording();
  const { role } = usePreferences();
  const listed = useQuery(useData().goals.list.queryOptions());
  const goals = narrowed ? noGoals : (listed.data ?? noGoals);
  return useMemo(() => {
    const source: FigureSource = { insights, compared, goals, wording, role };
    const outside = { ...source, wording: { ...wording, smallest: smallestDenominator } };
    return figureOrder
      .filter(({ id }) => id !== 'goals' || goals.length > 0)
      .map(({ id, wide }) => ({
        figure: figureOf(id, source),
        wide,
        leaving: () => figureOf(id, outside),
      }));
  }, [insights, compared, goals, wording, role]);
}
