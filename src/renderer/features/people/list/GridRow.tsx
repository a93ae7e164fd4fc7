// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { memo } from 'react';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import { displayName } from '#shared/domain/names.ts';
import type { CellWords } from './columns/cellWords.ts';
import { personCell } from './columns/personCell.tsx';
import type { Column } from './columns/useColumns.ts';
import classes from './PeopleGrid.module.css';

interface GridRowProps {
  readonly index: number;
  /** Null while the page it is on is fetched. */
  readonly person: PersonRow | null;
  readonly columns: readonly Column[];
  readonly search: string;
  readonly words: CellWords;
  /** Where the search found the person, in words, when the row does not show it. */
  readonly foundPlace: string | null;
  readonly foundText: string | null;
  readonly id: string;
  /** From the top of the list, in pixels. */
  readonly top: number;
  readonly active: boolean;
  readonly opened: boolean;
  readonly picked: boolean;
}

function GridRowAsIs(props: GridRowProps) {
  const { index, person, columns, search, words, foundPlace, foundText, id, top, active, opened, picked } =
    props;
  const found = foundPlace === null || foundText === null ? null : { place: foundPlace, text: foundText };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <div
      id={id}
      role="row"
      className={classes['row']}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={picked}
      aria-current={opened || undefined}
      aria-busy={person === null || undefined}
      data-index={index}
      data-active={active || undefined}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <div role="gridcell" className={classes['cell']} data-column="pick" aria-colindex={1} data-pick>
        {person !== null && (
          <input
            type="checkbox"
            className={classes['tick']}
            tabIndex={-1}
            checked={picked}
            readOnly
            aria-label={words.select(displayName(person))}
          />
        )}
      </div>
      {columns.map((column, position) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
        <div
          key={column.id}
          role="gridcell"
          className={classes['cell']}
          data-column={column.id}
          data-numeric={column.numeric || undefined}
          aria-colindex={position + 2}
        >
          {person === null ? (
            <span className={classes['shape']} />
          ) : (
            personCell({ column, person, search, found, words })
          )}
        </div>
      ))}
    </div>
  );
}

/** A person's row; the shape of one while the person is on the way. */
export const GridRow = memo(GridRowAsIs);
