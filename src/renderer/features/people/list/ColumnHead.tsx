// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column } from './columns/useColumns.ts';
import classes from './PeopleGrid.module.css';
import type { Order } from './question.ts';
import { WidthHandle } from './WidthHandle.tsx';

interface ColumnHeadProps {
  readonly column: Column;
  readonly position: number;
  readonly width: number;
  readonly order: Order;
  readonly onSort: (order: Order) => void;
  /** While it is drawn, and once it is let go. */
  readonly onWidth: (width: number, final: boolean) => void;
}

/** The heading of a column: sorts by it when pressed, and the other way when pressed again; its edge is drawn. */
export function ColumnHead({ column, position, width, order, onSort, onWidth }: ColumnHeadProps) {
  const sorted = order.sort === column.id;
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    <div
      role="columnheader"
      aria-label={column.word}
      className={classes['cell']}
      data-column={column.id}
      data-numeric={column.numeric || undefined}
      aria-colindex={position + 2}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <UnstyledButton
        className={classes['sorter']}
        title={column.word}
        onClick={() => onSort({ sort: column.id, descending: sorted ? !order.descending : column.falls })}
      >
        <span className={classes['heading']}>{column.word}</span>
        {sorted && <Arrow size={14} stroke={1.8} aria-hidden />}
      </UnstyledButton>
      <WidthHandle column={column} width={width} onWidth={onWidth} />
    </div>
  );
}
