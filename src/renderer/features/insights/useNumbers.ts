import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { useComparedLabel } from './scope/useComparedLabel.ts';
import type { ScopeChoice } from './scope/useScope.ts';

/** Numbers, and those they stand beside, which belong together. */
export interface Numbers {
  readonly insights: NetworkInsights;
  readonly compared: { readonly insights: NetworkInsights; readonly label: string } | null;
}

/**
 * The numbers of what was chosen. While others are on their way, those there were stay: with what they were compared with, so
 * that never two stand side by side that do not belong together.
 */
export function useNumbers(choice: ScopeChoice) {
  const data = useData();
  const label = useComparedLabel(choice);
  const wanted = useQuery(data.insights.network.queryOptions({ input: choice.scope }));
  const beside = useQuery({
    ...data.insights.network.queryOptions({ input: choice.compared ?? choice.scope }),
    enabled: choice.compared !== null,
  });
  const compared = choice.compared !== null && beside.data ? { insights: beside.data, label } : null;
  const settled = choice.compared === null || compared !== null || beside.isError;
  const present: Numbers | null = wanted.data && settled ? { insights: wanted.data, compared } : null;
  const [last, keep] = useState<Numbers | null>(null);
  if (present !== null && !isSame(present, last)) keep(present);
  return {
    numbers: present === null || isSame(present, last) ? last : present,
    /** Whether others were asked for than are there. */
    waiting: present === null && !wanted.isError,
    error: wanted.error,
    comparisonError: choice.compared === null ? null : beside.error,
    retry: () => void wanted.refetch(),
    retryComparison: () => void beside.refetch(),
  };
}

function isSame(one: Numbers, other: Numbers | null): boolean {
  return (
    other !== null &&
    one.insights === other.insights &&
    one.compared?.insights === other.compared?.insights &&
    one.compared?.label === other.compared?.label
  );
}
