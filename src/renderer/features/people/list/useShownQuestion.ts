import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { pageOf, type Question } from './question.ts';

/**
 * The question that the list shows: the wanted one as soon as its first page is there, and the one before until
 * then, so that rows give way to rows and never to blanks.
 */
export function useShownQuestion(wanted: Question) {
  const data = useData();
  const first = useQuery({
    ...data.people.list.queryOptions({ input: pageOf(wanted, 0) }),
    placeholderData: keepPreviousData,
  });
  const [shown, setShown] = useState(wanted);
  const arrived = first.isSuccess && !first.isPlaceholderData;
  if (arrived && shown !== wanted) setShown(wanted);
  return {
    shown,
    /** How many people the shown question has; undefined before the first answer. */
    total: first.data?.total,
    error: first.error,
    retry: () => void first.refetch(),
  };
}
