import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData, useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRevert } from '#renderer/features/history/useRevert.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { OperationId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { keptByDefault, type MergeDecision, mergeOf } from './mergeOf.ts';
import type { Pair } from './pair.ts';

/** What was decided of a pair, and can be taken back. */
export interface Decision {
  readonly pair: Pair;
  /** Where in the list the pair stood; null where it was not of the list. */
  readonly at: number | null;
  readonly operationId: OperationId;
  readonly merged: boolean;
}

interface Wanted {
  readonly pair: Pair;
  readonly at: number | null;
}

/**
 * Decides pairs: two people, or one. What was done is said, with a way to take it back; `takeBackLast` takes back what
 * was decided last, step by step. `onTakenBack` is told of what was taken back while the page is there.
 */
export function useDecide(onTakenBack: (decision: Decision) => void) {
  const { t } = useTranslation('duplicates');
  const client = useDataClient();
  const { duplicates } = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const revert = useRevert();
  const [busy, setBusy] = useState(false);
  // A key may be pressed twice before anything is drawn anew.
  const isAtWork = useRef(false);
  const decided = useRef<readonly Decision[]>([]);
  const [last, setLast] = useState<{ words: string; more: boolean } | null>(null);
  const told = useRef<typeof onTakenBack | null>(onTakenBack);
  useEffect(() => {
    told.current = onTakenBack;
    return () => {
      told.current = null;
    };
  });

  const takeBack = useCallback(
    async (decision: Decision) => {
      const keep = (decisions: readonly Decision[]) => {
        decided.current = decisions;
      };
      keep(decided.current.filter((other) => other !== decision));
      const isOfList = decision.at !== null;
      const done = await revert(decision.operationId, { keepLater: decision.merged, quietly: isOfList });
      if (!done) {
        keep([...decided.current, decision]);
        return;
      }
      setLast({ words: t('decided.takenBack', namesOf(decision)), more: decided.current.length > 0 });
      told.current?.(decision);
    },
    [revert, t],
  );

  return useMemo(() => {
    const tell = (decision: Decision) => {
      decided.current = [...decided.current, decision];
      const words = t(decision.merged ? 'decided.merged' : 'decided.distinct', namesOf(decision));
      // Of the list it is said below the list: notices would pile up over it as one goes through the pairs.
      if (decision.at !== null) setLast({ words, more: true });
      else notice({ message: words, onUndo: () => void takeBack(decision) });
    };
    /** Whether it was done; what is refused is said by a notice, unless `onRefused` says it is dealt with. */
    const attempt = async (
      { pair, at }: Wanted,
      merged: boolean,
      ask: () => Promise<{ operationId: OperationId }>,
      onRefused: (error: unknown) => boolean = () => false,
    ): Promise<boolean> => {
      if (isAtWork.current) return false;
      isAtWork.current = true;
      setBusy(true);
      try {
        const { operationId } = await ask();
        tell({ pair, at, operationId, merged });
        // Until the list is without the pair, the next one does not stand in its place.
        await queryClient.invalidateQueries({ queryKey: duplicates.list.key() });
        return true;
      } catch (error) {
        if (!onRefused(error)) showRefusal(error);
        return false;
      } finally {
        isAtWork.current = false;
        setBusy(false);
      }
    };
    return {
      busy,
      /** What was done last in words, and whether there is something to take back; null before the first decision. */
      last,
      /** Notes that these are two people. */
      setDistinct: (wanted: Wanted) =>
        attempt(wanted, false, () =>
          client.duplicates.setDistinct({ a: wanted.pair.a.id, b: wanted.pair.b.id }),
        ),
      /** Makes one person of them, as was chosen. */
      merge: (wanted: Wanted, merge: ReturnType<typeof mergeOf>, onRefused: (error: unknown) => boolean) =>
        attempt(wanted, true, () => client.duplicates.merge(merge), onRefused),
      /** Makes one person of them, as is proposed. */
      mergeAsProposed: (wanted: Wanted) =>
        attempt(wanted, true, async () => {
          const { a, b } = wanted.pair;
          const comparison = await client.duplicates.compare({ a: a.id, b: b.id });
          const proposed: MergeDecision = { keep: keptByDefault(comparison), chosen: new Map() };
          return await client.duplicates.merge(mergeOf(comparison, proposed));
        }),
      /** Takes back what was decided last, where there is anything. */
      takeBackLast: () => {
        const last = decided.current.at(-1);
        if (last !== undefined) void takeBack(last);
      },
      /** Everything that shows or counts people is another now. */
      refresh: () => queryClient.invalidateQueries(),
    };
  }, [busy, last, client, duplicates, queryClient, notice, showRefusal, takeBack, t]);
}

const namesOf = ({ pair: { a, b } }: Decision) => ({ a: displayName(a), b: displayName(b) });

export type Deciding = ReturnType<typeof useDecide>;
