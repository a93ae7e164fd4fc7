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
    // Another question has other people: to compare them one by one with those before only costs time.
    structuralSharing: false,
  });
  const [shown, setShown] = useState(wanted);
  const arrived = first.isSuccess && !first.isPlaceholderData;
  if (arrived && shown !== wanted) setShown(wanted);
  return {
    shown,
    /** How many people the shown question lists; undefined before the first answer. */
    total: first.data?.total,
    /** Whether the search finds more than the list has. */
    more: first.data?.more ?? false,
    error: first.error,
    retry: () => void first.refetch(),
  };
}
