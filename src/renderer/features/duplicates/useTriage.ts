import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { type DuplicatePair, likelyFrom } from '#shared/contract/duplicates.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Pair } from './deciding/pair.ts';
import { type Deciding, type Decision, useDecide } from './deciding/useDecide.ts';

interface Opened {
  readonly a: PersonId;
  readonly b: PersonId;
}

/** Going through the pairs: from which score on, where one is, and what comes after a decision. */
export interface Triage {
  readonly from: number;
  readonly setFrom: (from: number) => void;
  /** The place in the list that the keys act on. */
  readonly active: number;
  readonly setActive: (at: number) => void;
  readonly deciding: Deciding;
  readonly open: (pair: Pair, at: number) => void;
  /** The place in the list of a pair that was opened from there; null of any other. */
  readonly placeOf: (opened: Opened) => number | null;
  /** Opens the pair that stands at a place now; the list where there is none. */
  readonly goTo: (at: number) => Promise<void>;
  readonly toList: () => void;
}

/** What the list and the comparison share; it lasts while one is among the duplicates. */
export function useTriage(isComparing: boolean): Triage {
  const client = useDataClient();
  const navigate = useNavigate();
  const showRefusal = useRefusalNotice();
  const [from, setFrom] = useState<number>(likelyFrom);
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<(Opened & { at: number }) | null>(null);
  const show = useMemo(
    () => (pair: Pair, at: number, replace: boolean) => {
      const [a, b] = [pair.a.id, pair.b.id];
      setOpened({ a, b, at });
      setActive(at);
      void navigate({ to: '/duplicates/$a/$b', params: { a, b }, replace });
    },
    [navigate],
  );
  const deciding = useDecide(({ pair, at }: Decision) => {
    if (at === null) return;
    if (isComparing) show(pair, at, true);
    else setActive(at);
  });
  return useMemo(() => {
    const toList = () => void navigate({ to: '/duplicates' });
    const pairAt = async (at: number): Promise<DuplicatePair | undefined> => {
      const { pairs } = await client.duplicates.list({ from, offset: at, limit: 1 });
      return pairs[0];
    };
    return {
      from,
      setFrom: (score) => {
        setFrom(score);
        setActive(0);
      },
      active,
      setActive,
      deciding,
      open: (pair, at) => show(pair, at, false),
      placeOf: ({ a, b }) => (opened !== null && opened.a === a && opened.b === b ? opened.at : null),
      goTo: async (at) => {
        try {
          const pair = at < 0 ? undefined : await pairAt(at);
          if (pair === undefined) toList();
          else show(pair, at, true);
        } catch (error) {
          showRefusal(error);
        }
      },
      toList,
    };
  }, [client, navigate, showRefusal, from, active, opened, deciding, show]);
}
