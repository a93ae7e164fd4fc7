import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Question } from './question.ts';
import { useShownQuestion } from './useShownQuestion.ts';

/** Short enough to feel at once, long enough that a quick typist asks once per word. */
const pause = 60;

type Order = Pick<Question, 'sort' | 'descending'>;

/** The state of the list: what is typed, in which order, and what is shown for it. */
export function useListedPeople() {
  const [text, setText] = useState('');
  const [order, setOrder] = useState<Order>({ sort: 'name', descending: false });
  const [search] = useDebouncedValue(text.trim(), pause);
  const wanted = useMemo(() => ({ search, ...order }), [search, order]);
  return { text, setText, sortBy: setOrder, ...useShownQuestion(wanted) };
}

export type ListedPeople = ReturnType<typeof useListedPeople>;
