import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { BulkAction, BulkEvent } from '#shared/contract/bulk.ts';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import { refreshPeople } from '../usePersonWrites.ts';

interface State {
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly stop: AbortController | null;
  readonly error: unknown;
}

const idle: State = { running: null, stop: null, error: null };

/** Does something with many people: how far it is, the way out, and afterwards the way back. */
export function useBulkRun() {
  const { t } = useTranslation('list');
  const client = useDataClient();
  const data = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const format = useFormat();
  const undo = useUndo();
  const [state, setState] = useState(idle);

  const tell = ({ changed, operationId }: Extract<BulkEvent, { type: 'done' }>, { type }: BulkAction) => {
    const message = t(`bulk.done.${type}`, { count: changed, shown: format.number(changed) });
    undo({ message, operationId });
  };

  /** Whether it was done to its end. */
  const run = async (selection: PeopleSelection, action: BulkAction): Promise<boolean> => {
    const stop = new AbortController();
    setState({ running: { done: 0, total: 0 }, stop, error: null });
    try {
      for await (const event of await client.bulk.run({ selection, action }, { signal: stop.signal })) {
        if (event.type === 'done') tell(event, action);
        else setState({ running: { done: event.done, total: event.total }, stop, error: null });
      }
      setState(idle);
      refreshPeople(queryClient, data);
      return true;
    } catch (error) {
      setState({ ...idle, error: stop.signal.aborted ? null : error });
      if (stop.signal.aborted) notice({ message: t('bulk.stopped') });
      return false;
    }
  };

  return {
    running: state.running,
    error: state.error,
    run,
    cancel: () => state.stop?.abort(),
    /** The former attempt is of no account any more. */
    forget: () => setState((before) => ({ ...before, error: null })),
  };
}

export type BulkRun = ReturnType<typeof useBulkRun>;
