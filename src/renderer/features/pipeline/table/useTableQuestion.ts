import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { OpportunityColumn } from '#shared/contract/pipeline.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';

/** Which opportunities a table is about. */
export type TableState = 'open' | 'closed' | 'all';

interface Order {
  readonly sort: OpportunityColumn;
  readonly descending: boolean;
}

/** What the table is asked for, and the ways to change it. */
export function useTableQuestion() {
  const [forms, setForms] = useState<readonly PartnershipForm[]>([]);
  const [state, setState] = useState<TableState>('open');
  const [mine, setMine] = useState(false);
  const [text, setText] = useState('');
  const [order, setOrder] = useState<Order>({ sort: 'nextStepOn', descending: false });
  const [search] = useDebouncedValue(text.trim(), 120);
  const question = useMemo(
    () => ({ forms: [...forms], state, mine, search, ...order }),
    [forms, state, mine, search, order],
  );
  return {
    question,
    text,
    setText,
    setForms,
    setMine,
    setState,
    /** Sorts by a column; by the same one again, the other way. */
    sortBy: (sort: OpportunityColumn) =>
      setOrder((before) => ({ sort, descending: before.sort === sort ? !before.descending : false })),
    showAll: () => {
      setForms([]);
      setState('all');
      setMine(false);
      setText('');
    },
  };
}
export type TableQuestion = ReturnType<typeof useTableQuestion>['question'];
