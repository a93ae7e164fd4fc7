import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';

/** Has all of the farewells read anew when another day has begun than the one they were read for. */
export function useReadAnewAtMidnight(shownDay: PlainDate | undefined): void {
  const data = useData();
  const queryClient = useQueryClient();
  const today = useToday();
  useEffect(() => {
    if (shownDay === undefined || shownDay === today) return;
    void queryClient.invalidateQueries({ queryKey: data.offboarding.key() });
  }, [shownDay, today, queryClient, data]);
}
