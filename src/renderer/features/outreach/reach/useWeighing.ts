import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { type OutreachAim, outreachAim } from '#shared/contract/outreach.ts';

/** Milliseconds without a change before it is weighed. */
const pause = 150;

/** Whom a message would reach and what speaks against it; the last answer stays until the next is there. */
export function useWeighing(aim: OutreachAim) {
  const [asked] = useDebouncedValue(aim, pause);
  const complete = outreachAim.safeParse(asked);
  const answer = useQuery(
    useData().outreach.weigh.queryOptions({
      input: asked,
      enabled: complete.success,
      placeholderData: keepPreviousData,
    }),
  );
  return {
    answer,
    /** Nobody is meant yet. */
    incomplete: !complete.success,
    isOld: answer.isPlaceholderData || asked !== aim,
  };
}

export type Weighing = NonNullable<ReturnType<typeof useWeighing>['answer']['data']>;
