// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type MouseEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gridKeys } from '#renderer/features/people/list/gridKeys.ts';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { OpportunityColumn } from '#shared/contract/pipeline.ts';
import type { OpportunityId } from '#shared/domain/ids.ts';
import { columnsOf, templateOf } from './columns.ts';
import classes from './OpportunityTable.module.css';
import { TableRow } from './TableRow.tsx';
import { useOpportunitiesAt } from './useOpportunitiesAt.ts';
import { useRowWords } from './useRowWords.ts';
import type { TableQuestion } from './useTableQuestion.ts';

interface OpportunityTableProps {
  readonly question: TableQuestion;
  readonly total: number;
  readonly opened: OpportunityId | null;
  readonly onOpen: (card: OpportunityCard) => void;
  readonly onSort: (column: OpportunityColumn) => void;
}

/** Of a row and of the head in pixels, as in OpportunityTable.module.css. */
const rowHeight = 40;
const headHeight = 36;

const nothing = () => undefined;

/** The opportunities as a dense table of any length; only the rows in sight and around exist. */
export function OpportunityTable({ question, total, opened, onOpen, onSort }: OpportunityTableProps) {
  const { t } = useTranslation('pipeline');
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const words = useRowWords();
  const columns = columnsOf(question.state);
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingEnd: headHeight,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const cardAt = useOpportunitiesAt(question, first, last);
  const [stands, setStands] = useState({ question, index: 0 });
  // The keys begin with the first row of each new question.
  const active = stands.question === question ? stands.index : 0;
  const open = (index: number) => {
    const card = cardAt(index);
    if (card !== null) onOpen(card);
  };
  const style: CSSProperties & Record<'--columns', string> = { '--columns': templateOf(columns) };
  return (
    <div
      ref={grid}
      role="grid"
      className={classes['grid']}
      style={style}
      tabIndex={0}
      aria-label={t('table.label')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= first && active <= last && total > 0 ? `${id}-${active}` : undefined}
      onKeyDown={gridKeys({
        total,
        active,
        rowsShown: () => Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / rowHeight) - 2),
        onMove: (index) => {
          rows.scrollToIndex(index, { align: 'auto' });
          setStands({ question, index });
        },
        onOpen: open,
        onPick: open,
        onPickAll: nothing,
      })}
    >
      <div role="rowgroup" className={classes['head']}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons in it have the focus */}
        <div role="row" className={classes['headRow']} aria-rowindex={1}>
          {columns.map((column) => (
            <ColumnHead key={column} column={column} question={question} onSort={onSort} />
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table answers the keys */}
      <div
        role="rowgroup"
        className={classes['body']}
        style={{ height: rows.getTotalSize() }}
        onClick={(event) => {
          const index = rowOf(event);
          if (index === null) return;
          setStands({ question, index });
          open(index);
        }}
      >
        {shown.map(({ index, start }) => {
          const card = cardAt(index);
          return (
            <TableRow
              key={index % (shown.length || 1)}
              id={`${id}-${index}`}
              index={index}
              card={card}
              columns={columns}
              words={words}
              top={start}
              active={index === active}
              opened={card !== null && card.id === opened}
            />
          );
        })}
      </div>
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: OpportunityColumn;
  readonly question: TableQuestion;
  readonly onSort: (column: OpportunityColumn) => void;
}

function ColumnHead({ column, question, onSort }: ColumnHeadProps) {
  const { t } = useTranslation('pipeline');
  const sorted = question.sort === column;
  const Arrow = question.descending ? IconArrowDown : IconArrowUp;
  const word = t(`table.column.${column}`);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    <div
      role="columnheader"
      className={classes['cell']}
      aria-sort={sorted ? (question.descending ? 'descending' : 'ascending') : undefined}
    >
      <UnstyledButton className={classes['sorter']} title={word} onClick={() => onSort(column)}>
        <span className={classes['heading']}>{word}</span>
        {sorted && <Arrow size={14} stroke={1.8} aria-hidden />}
      </UnstyledButton>
    </div>
  );
}

function rowOf({ target }: MouseEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  const index = Number(row?.dataset['index']);
  return row === null || Number.isNaN(index) ? null : index;
}
