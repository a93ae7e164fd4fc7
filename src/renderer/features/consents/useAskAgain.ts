import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRevert } from '#renderer/features/history/useRevert.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { BulkEvent } from '#shared/contract/bulk.ts';
import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Channel, ConsentPurpose } from '#shared/domain/vocabulary.ts';
import type { LapsingPerson } from './LapsingTable.tsx';

interface State {
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly stop: AbortController | null;
  readonly error: unknown;
}

/** Until when and by whom they are asked. */
export interface AskChoice {
  readonly dueOn: PlainDate;
  readonly owner: string | null;
}

const idle: State = { running: null, stop: null, error: null };

/** Gives people follow-ups to ask for what ends, one operation for each purpose and way; all of it can be taken back. */
export function useAskAgain() {
  const { t } = useTranslation(['retention', 'history']);
  const client = useDataClient();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const format = useFormat();
  const revert = useRevert();
  const [state, setState] = useState(idle);

  const takeBack = async (operations: readonly OperationId[]) => {
    for (const operation of operations.toReversed()) {
      if (!(await revert(operation, { quietly: true }))) return;
    }
    notice({ message: t('history:takenBack') });
  };

  const tell = (count: number, operations: readonly OperationId[], stopped: boolean) => {
    const shown = format.number(count);
    const done = count === 0 ? t('ask.none') : t('ask.done', { count, shown });
    notice({
      message: stopped ? t('ask.stopped', { count, shown }) : done,
      ...(operations.length > 0 && { onUndo: () => void takeBack(operations) }),
    });
  };

  /** Whether it was done to its end. */
  const run = async (people: readonly LapsingPerson[], choice: AskChoice): Promise<boolean> => {
    const stop = new AbortController();
    const groups = grouped(people);
    const total = groups.reduce((sum, group) => sum + group.people.length, 0);
    const operations: OperationId[] = [];
    let changed = 0;
    const show = (done: number) => setState({ running: { done, total }, stop, error: null });
    show(0);
    try {
      let before = 0;
      for (const group of groups) {
        const earlier = before;
        const report = (done: number) => show(earlier + done);
        const events = await client.bulk.run(planOf(group, choice), { signal: stop.signal });
        const outcome = await followed(events, report);
        changed += outcome.changed;
        operations.push(...outcome.operations);
        before += group.people.length;
      }
      setState(idle);
      tell(changed, operations, false);
      return true;
    } catch (error) {
      const stopped = stop.signal.aborted;
      setState({ ...idle, error: stopped ? null : error });
      // What was done for other purposes and ways stays, so that it can be taken back.
      if (stopped || operations.length > 0) tell(changed, operations, true);
      return false;
    } finally {
      void queryClient.invalidateQueries();
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

const planOf = ({ purpose, channel, people }: Group, choice: AskChoice) => ({
  selection: { type: 'some' as const, people },
  action: { type: 'requestConsent' as const, purpose, channel, ...choice },
});

/** Follows one operation to its end. */
async function followed(events: AsyncIterable<BulkEvent>, report: (done: number) => void) {
  let changed = 0;
  const operations: OperationId[] = [];
  for await (const event of events) {
    if (event.type === 'progress') {
      report(event.done);
      continue;
    }
    changed += event.changed;
    if (event.operationId !== null) operations.push(event.operationId);
  }
  return { changed, operations };
}

interface Group {
  readonly purpose: ConsentPurpose;
  readonly channel: Channel;
  readonly people: PersonId[];
}

/** Who is to be asked for what by which way. */
function grouped(people: readonly LapsingPerson[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { personId, consents } of people) {
    for (const { purpose, channel } of consents) {
      const key = `${purpose} ${channel}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { purpose, channel, people: [personId] });
      else group.people.push(personId);
    }
  }
  return [...groups.values()];
}
