// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '#shared/contract/duplicates.ts';
import { usePageKeys } from '../pageKeys.ts';
import type { Triage } from '../useTriage.ts';
import { PairRow } from './PairRow.tsx';
import classes from './PairsGrid.module.css';
import { usePairsAt } from './usePairs.ts';

/** Of a row in pixels, as in PairsGrid.module.css: everything beside each other, or one below the other. */
const rowHeights = { wide: 88, narrow: 196 } as const;

/** Narrower than this, in pixels, what stands in a row goes below each other. */
const wideFrom = 720;

/** The pairs as a list of any length; only the rows in sight and around exist. The list keeps its keys as one decides. */
export function PairsGrid({ triage, total }: { triage: Triage; total: number }) {
  const { t } = useTranslation('duplicates');
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const merged = useMergedRef(grid, measured);
  const rowHeight = width > 0 && width < wideFrom ? rowHeights.narrow : rowHeights.wide;
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => {
    if (rowHeight > 0) rows.measure();
  }, [rows, rowHeight]);
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const pairAt = usePairsAt(triage.from, first, last);
  const active = Math.min(triage.active, total - 1);
  useFocusAtFirst(grid);
  useEffect(() => rows.scrollToIndex(active, { align: 'auto' }), [rows, active]);
  const decide = useDecisionsAt(triage, pairAt);
  usePageKeys({
    m: () => decide('merge', active),
    d: () => decide('distinct', active),
    z: triage.deciding.takeBackLast,
    'mod+z': triage.deciding.takeBackLast,
  });
  const open = (at: number) => {
    const pair = pairAt(at);
    if (pair !== null) triage.open(pair, at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') open(active);
    else {
      const wanted = destination(event.key, active, total, pageOf(rows.scrollRect?.height, rowHeight));
      if (wanted === null) return;
      triage.setActive(Math.min(Math.max(wanted, 0), total - 1));
    }
    event.preventDefault();
  };
  return (
    <div
      ref={merged}
      role="grid"
      className={classes['grid']}
      tabIndex={0}
      aria-label={t('list')}
      aria-rowcount={total}
      aria-activedescendant={active >= first && active <= last ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={classes['body']} style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => (
          <PairRow
            key={index}
            id={`${id}-${index}`}
            index={index}
            top={start}
            pair={pairAt(index)}
            active={index === active}
            busy={triage.deciding.busy}
            onOpen={() => open(index)}
            onMerge={() => decide('merge', index)}
            onDistinct={() => decide('distinct', index)}
          />
        ))}
      </div>
    </div>
  );
}

/** Decides the pair at a place; the next one then stands in that place. */
function useDecisionsAt({ deciding, setActive }: Triage, pairAt: (at: number) => DuplicatePair | null) {
  return (what: 'merge' | 'distinct', at: number): void => {
    const pair = pairAt(at);
    if (pair === null || deciding.busy) return;
    setActive(at);
    const wanted = { pair, at };
    const decided = what === 'merge' ? deciding.mergeAsProposed(wanted) : deciding.setDistinct(wanted);
    void decided.then(deciding.refresh);
  };
}

/** Who comes to the page with the keyboard can begin at once; a dialog or field that has the focus keeps it. */
function useFocusAtFirst(grid: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.matches('[data-page-heading]');
    if (isFree) grid.current?.focus({ preventScroll: true });
  }, [grid]);
}

const pageOf = (height: number | undefined, rowHeight: number) =>
  Math.max(1, Math.floor((height ?? 0) / rowHeight) - 1);

function destination(key: string, active: number, total: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
