import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useNow } from '#renderer/ui/useNow.ts';
import { dateOf } from '#shared/domain/instant.ts';
import { type PlainDate, yearOf } from '#shared/domain/plainDate.ts';
import { type Period, type Preset, periodOf } from './period.ts';

export interface PeriodChoice {
  readonly period: Period;
  /** The preset in use; null where the days were chosen one by one. */
  readonly preset: Preset | null;
  readonly today: PlainDate;
  readonly choosePreset: (preset: Preset) => void;
  readonly chooseDays: (period: Period) => void;
}

/** The period a page speaks of, at first the last 12 months. */
export function usePeriod(): PeriodChoice {
  const [chosen, setChosen] = useState<Preset | Period>('twelveMonths');
  return usePeriodOf(chosen, setChosen);
}

/** The days of a period that is kept elsewhere, and the way to another. */
export function usePeriodOf(
  chosen: Preset | Period,
  choose: (wanted: Preset | Period) => void,
): PeriodChoice {
  const now = useNow();
  const { timeZone } = usePreferences();
  const today = dateOf(now, timeZone);
  const choices = useQuery(useData().insights.choices.queryOptions({ staleTime: 60_000 }));
  const firstYear = choices.data?.firstYear ?? yearOf(today);
  const isPreset = typeof chosen === 'string';
  return {
    period: isPreset ? periodOf(chosen, today, firstYear) : chosen,
    preset: isPreset ? chosen : null,
    today,
    choosePreset: choose,
    chooseDays: choose,
  };
}
