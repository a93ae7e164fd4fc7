import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { endingTenure } from './endingTenure.ts';
import type { Subject } from './subject.ts';

export interface PlanDays {
  readonly noticeOn: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly manager: string | null;
  readonly hrOwner: string | null;
}

/**
 * The days and the people of a plan: as they were typed, and before that as the record of whoever leaves has them.
 * `planned` is the farewell that is there already, `left` the day on which the person left us last.
 */
export function usePlanDraft(subject: Subject | null) {
  const { people, offboarding } = useData();
  const { role, userName } = usePreferences();
  const format = useFormat();
  const today = useToday();
  const [typed, setTyped] = useState<Partial<PlanDays>>({});
  const profile = useQuery(
    people.profile.queryOptions({
      input: { personId: subject?.personId ?? '' },
      enabled: subject !== null,
    }),
  );
  const tenures = subject === null ? [] : (profile.data?.tenures ?? []);
  const tenure = endingTenure(tenures, today);
  const known = useQuery(
    offboarding.leaver.queryOptions({
      input: { tenureId: tenure?.id ?? '' },
      enabled: tenure !== null && tenure.endedOn !== null,
      retry: false,
    }),
  );
  const self = (wanted: typeof role) => (role === wanted && userName !== '' ? userName : null);
  const days: PlanDays = {
    noticeOn: today,
    lastDay: tenure?.endedOn ?? null,
    manager: tenure?.manager ?? self('manager'),
    hrOwner: self('hr'),
    ...typed,
  };
  const leftOn = tenure === null ? (tenures[0]?.endedOn ?? null) : null;
  return {
    days,
    change: (part: Partial<PlanDays>) => setTyped({ ...typed, ...part }),
    tenureId: tenure?.id ?? null,
    isPending: subject !== null && profile.isPending,
    planned: known.data?.plan ? known.data : null,
    left: leftOn === null ? null : format.date(leftOn),
  };
}
