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
  const now = useNow();
  const { timeZone } = usePreferences();
  const today = dateOf(now, timeZone);
  const present = useQuery(
    useData().insights.network.queryOptions({ input: { on: null, from: null, to: null } }),
  );
  const firstYear = present.data?.leaversPerYear[0]?.year ?? yearOf(today);
  const [chosen, setChosen] = useState<Preset | Period>('twelveMonths');
  const isPreset = typeof chosen === 'string';
  return {
    period: isPreset ? periodOf(chosen, today, firstYear) : chosen,
    preset: isPreset ? chosen : null,
    today,
    choosePreset: setChosen,
    chooseDays: setChosen,
  };
}
