// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { memo, type ReactNode } from 'react';
import { Monogram } from '#renderer/ui/Monogram.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityColumn } from '#shared/contract/pipeline.ts';
import classes from './OpportunityTable.module.css';
import type { RowWords } from './useRowWords.ts';

interface TableRowProps {
  readonly id: string;
  readonly index: number;
  /** Null while it is on its way. */
  readonly card: OpportunityCard | null;
  readonly columns: readonly OpportunityColumn[];
  readonly words: RowWords;
  /** From the top, in pixels. */
  readonly top: number;
  readonly active: boolean;
  readonly opened: boolean;
}

function TableRowAsIs({ id, index, card, columns, words, top, active, opened }: TableRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the table has the focus and names its active row
    <div
      id={id}
      role="row"
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-current={opened || undefined}
      aria-busy={card === null || undefined}
      data-index={index}
      data-active={active || undefined}
    >
      {columns.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the table has the focus
        <div key={column} role="gridcell" className={classes['cell']} data-column={column}>
          {card === null ? <span className={classes['shape']} /> : cell(column, card, words)}
        </div>
      ))}
    </div>
  );
}

/** An opportunity as a row; the shape of one while it is on its way. */
export const TableRow = memo(TableRowAsIs);

function cell(column: OpportunityColumn, card: OpportunityCard, words: RowWords): ReactNode {
  switch (column) {
    case 'person':
      return (
        <span className={classes['who']}>
          <Monogram id={card.personId} name={card.personName} size={24} />
          <span className={classes['name']}>{words.name(card)}</span>
        </span>
      );
    case 'nextStepOn':
      return nextStep(card, words);
    case 'form':
      return words.form(card);
    case 'stage':
      return words.stage(card);
    case 'title':
      return card.title;
    case 'owner':
      return card.owner;
    case 'movedAt':
      return words.moved(card);
    case 'outcome':
      return words.outcome(card);
    case 'startsOn':
    case 'openedOn':
    case 'closedOn':
      return words.day(card[column]);
  }
}

function nextStep({ nextStep: step, nextStepOn, outcome }: OpportunityCard, words: RowWords): ReactNode {
  if (outcome !== null) return null;
  const due = nextStepOn === null ? null : words.due(nextStepOn);
  return (
    <span className={classes['step']} title={step}>
      {due !== null && (
        <span className={classes['due']} data-late={due.late || undefined} title={due.full}>
          {due.words}
        </span>
      )}
      <span className={classes['stepWords']} data-none={step === '' || undefined}>
        {step === '' ? words.noStep : step}
      </span>
    </span>
  );
}
