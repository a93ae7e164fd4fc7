// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { Skeleton } from '@mantine/core';
import type { ReactTable, Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { PersonRow } from '#shared/contract/people.ts';
import type { features, ListRow } from './columns.tsx';
import classes from './PeopleGrid.module.css';

interface GridRowProps {
  readonly table: ReactTable<typeof features, ListRow>;
  readonly row: Row<typeof features, ListRow>;
  readonly id: string;
  /** From the top of the list, in pixels. */
  readonly top: number;
  readonly active: boolean;
  readonly opened: boolean;
  readonly onPress: (index: number, person: PersonRow | null) => void;
  readonly onPressTwice: (person: PersonRow | null) => void;
}

function GridRowAsIs({ table, row, id, top, active, opened, onPress, onPressTwice }: GridRowProps) {
  const { index, person } = row.original;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys
    <div
      id={id}
      role="row"
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={opened}
      aria-busy={person === null || undefined}
      data-active={active || undefined}
      onClick={() => onPress(index, person)}
      onDoubleClick={() => onPressTwice(person)}
    >
      {row.getAllCells().map((cell, position) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
        <div
          key={cell.id}
          role="gridcell"
          className={classes['cell']}
          data-column={cell.column.id}
          aria-colindex={position + 1}
        >
          {person === null ? (
            <Skeleton height={12} width="60%" animate={false} />
          ) : (
            <table.FlexRender cell={cell} />
          )}
        </div>
      ))}
    </div>
  );
}

/**
 * A person's row; the shape of one while the person is on the way. The table makes its rows anew with each step
 * of a scroll, so what counts is what they show.
 */
export const GridRow = memo(GridRowAsIs, (before, after) => {
  const [was, is] = [before.row.original, after.row.original];
  return (
    was.index === is.index &&
    was.person === is.person &&
    was.search === is.search &&
    before.active === after.active &&
    before.opened === after.opened &&
    before.onPress === after.onPress &&
    before.onPressTwice === after.onPressTwice
  );
});
