import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { InsightsScope } from '#shared/contract/insights.ts';
import { periodBefore } from '#shared/domain/metrics/periods.ts';
import { type InsightsSearch, insightsSearch } from '../address.ts';
import { type Period, stateDay } from '../period.ts';
import { type PeriodChoice, usePeriodOf } from '../usePeriod.ts';
import { segmentOf } from './comparison.ts';

export interface ScopeChoice {
  /** As it stands in the address. */
  readonly search: InsightsSearch;
  readonly period: PeriodChoice;
  readonly scope: InsightsScope;
  /** What it is compared with; null for nothing. */
  readonly compared: InsightsScope | null;
  /** Whether the numbers are over some people only, rather than over everybody. */
  readonly narrowed: boolean;
  readonly change: (part: Partial<InsightsSearch>) => void;
}

/** What the numbers are over and what they are compared with: all of it kept in the address. */
export function useScope(): ScopeChoice {
  const navigate = useNavigate();
  const search = useInsightsSearch();
  const change = useCallback(
    (part: Partial<InsightsSearch>) =>
      void navigate({
        to: '/insights',
        search: (before) => ({ ...insightsSearch.parse(before), ...part }),
        replace: true,
      }),
    [navigate],
  );
  const chosen = useMemo(() => chosenPeriod(search), [search]);
  const period = usePeriodOf(
    chosen,
    useCallback(
      (wanted) =>
        change(
          typeof wanted === 'string'
            ? {
                // The usual one is not said.
                period: wanted === 'twelveMonths' ? undefined : wanted,
                from: undefined,
                to: undefined,
              }
            : { period: undefined, ...wanted },
        ),
      [change],
    ),
  );
  const scope = scopeOf(search, period.period, period);
  return {
    search,
    period,
    scope,
    compared: comparedScope(search, scope, period),
    narrowed: isNarrowed(search),
    change,
  };
}

/** The address as it is: another object only where it says something else. */
function useInsightsSearch(): InsightsSearch {
  const said = useSearch({ strict: false, select: (search) => JSON.stringify(insightsSearch.parse(search)) });
  return useMemo(() => insightsSearch.parse(JSON.parse(said)), [said]);
}

function chosenPeriod({ period, from, to }: InsightsSearch) {
  if (from !== undefined && to !== undefined && from <= to) return { from, to };
  return period ?? 'twelveMonths';
}

function isNarrowed({ segment, department, leaveYear }: InsightsSearch): boolean {
  return segment !== undefined || department !== undefined || leaveYear !== undefined;
}

function scopeOf(search: InsightsSearch, period: Period, { today }: PeriodChoice): InsightsScope {
  const { segment, department, leaveYear } = search;
  return {
    on: stateDay(period, today),
    from: period.from,
    to: period.to,
    ...(segment !== undefined && { segmentId: segment }),
    ...(department !== undefined && { department }),
    ...(leaveYear !== undefined && { leaveYear }),
  };
}

function comparedScope(
  search: InsightsSearch,
  scope: InsightsScope,
  choice: PeriodChoice,
): InsightsScope | null {
  const { compare } = search;
  if (compare === undefined) return null;
  if (compare === 'before') {
    // Before all there is nothing.
    return choice.preset === 'all' ? null : scopeOf(search, periodBefore(choice.period), choice);
  }
  if (compare === 'everybody') return isNarrowed(search) ? scopeOf({}, choice.period, choice) : null;
  const segment = segmentOf(compare);
  return segment === null || segment === search.segment ? null : { ...scope, segmentId: segment };
}
