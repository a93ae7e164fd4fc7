// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Header, ReactTable } from '@tanstack/react-table';
import type { features, ListRow } from './columns.tsx';
import classes from './PeopleGrid.module.css';

interface SortableHeadProps {
  readonly table: ReactTable<typeof features, ListRow>;
  readonly header: Header<typeof features, ListRow, unknown>;
  readonly position: number;
}

/** The heading of a column, which sorts by it when pressed, and the other way when pressed again. */
export function SortableHead({ table, header, position }: SortableHeadProps) {
  const sorted = header.column.getIsSorted();
  const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
    <div
      role="columnheader"
      className={classes['cell']}
      data-column={header.column.id}
      aria-colindex={position + 1}
      aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
    >
      {header.column.getCanSort() ? (
        <UnstyledButton className={classes['sorter']} onClick={header.column.getToggleSortingHandler()}>
          <table.FlexRender header={header} />
          {sorted !== false && <Arrow size={14} stroke={1.8} aria-hidden />}
        </UnstyledButton>
      ) : (
        <span className={classes['heading']}>
          <table.FlexRender header={header} />
        </span>
      )}
    </div>
  );
}
