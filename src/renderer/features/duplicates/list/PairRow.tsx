// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row

import { Button } from '@mantine/core';
import { IconCheck, IconTilde, IconX } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair, MatchReason } from '#shared/contract/duplicates.ts';
import { displayName } from '#shared/domain/names.ts';
import { ScoreWords } from '../reasons/ScoreWords.tsx';
import { PairPerson } from './PairPerson.tsx';
import classes from './PairsGrid.module.css';

/** How many reasons a row has room for. */
const reasonsShown = 3;

const signs = { same: IconCheck, similar: IconTilde, different: IconX } as const;

interface PairRowProps {
  readonly id: string;
  readonly index: number;
  /** From the top of the list, in pixels. */
  readonly top: number;
  /** Null while it is on its way. */
  readonly pair: DuplicatePair | null;
  readonly active: boolean;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onMerge: () => void;
  readonly onDistinct: () => void;
}

/** Two records: how sure it is that they are one person, who they are, why, and the two ways to decide. */
export function PairRow(props: PairRowProps) {
  const { id, index, top, pair, active } = props;
  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button') === null) props.onOpen();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys
    <div
      id={id}
      role="row"
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 1}
      aria-selected={active}
      data-index={index}
      onClick={open}
    >
      {pair !== null && <Cells {...props} pair={pair} />}
    </div>
  );
}

function Cells({ pair, busy, onMerge, onDistinct }: PairRowProps & { readonly pair: DuplicatePair }) {
  const { t } = useTranslation('duplicates');
  const names = { a: displayName(pair.a), b: displayName(pair.b) };
  return (
    <>
      <div role="gridcell" className={classes['score']}>
        <ScoreWords score={pair.score} />
      </div>
      <div role="gridcell" className={classes['person']}>
        <PairPerson person={pair.a} />
      </div>
      <div role="gridcell" className={classes['person']}>
        <PairPerson person={pair.b} />
      </div>
      <div role="gridcell" className={classes['reasons']}>
        <Reasons reasons={pair.reasons} />
      </div>
      <div role="gridcell" className={classes['actions']}>
        <Button
          variant="subtle"
          size="compact-sm"
          tabIndex={-1}
          disabled={busy}
          aria-label={t('row.mergeThese', names)}
          onClick={onMerge}
        >
          {t('row.merge')}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          tabIndex={-1}
          disabled={busy}
          aria-label={t('row.distinctThese', names)}
          onClick={onDistinct}
        >
          {t('row.distinct')}
        </Button>
      </div>
    </>
  );
}

/** What counts most, in a word each. */
function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('duplicates');
  return (
    <ul>
      {reasons.slice(0, reasonsShown).map(({ field, agreement, weight }) => {
        const Sign = signs[agreement];
        return (
          <li key={field} data-for={weight > 0 || undefined}>
            <Sign size={14} stroke={1.8} aria-hidden />
            <span>{t(`reason.${agreement}`, { field: t(`reason.field.${field}`) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
