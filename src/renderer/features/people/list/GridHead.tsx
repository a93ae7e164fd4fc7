// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, which the layout of a real table does not allow

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from '#shared/contract/peopleList.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { Column } from './columns/useColumns.ts';
import classes from './PeopleGrid.module.css';
import type { Order } from './question.ts';

interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly widths: ReadonlyMap<ListColumn, number>;
  readonly sort: Order['sort'];
  readonly descending: boolean;
  readonly onSort: (order: Order) => void;
  readonly onWidth: (column: ListColumn, width: number, final: boolean) => void;
  /** Whether all, some or none are picked. */
  readonly picked: 'all' | 'some' | 'none';
  readonly onPickAll: (wanted: boolean) => void;
}

function GridHeadAsIs(props: GridHeadProps) {
  const { columns, widths, sort, descending, onSort, onWidth, picked, onPickAll } = props;
  const { t } = useTranslation('list');
  return (
    <div role="rowgroup" className={classes['head']}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons in it have the focus */}
      <div role="row" className={classes['headRow']} aria-rowindex={1}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: its box has the focus */}
        <div
          role="columnheader"
          className={classes['cell']}
          data-column="pick"
          aria-colindex={1}
          aria-label={t('pick.column')}
        >
          <input
            type="checkbox"
            className={classes['tick']}
            ref={(box) => {
              if (box !== null) box.indeterminate = picked === 'some';
            }}
            aria-label={t('pick.all')}
            checked={picked === 'all'}
            onChange={() => onPickAll(picked === 'none')}
          />
        </div>
        {columns.map((column, position) => (
          <ColumnHead
            key={column.id}
            column={column}
            position={position}
            width={widths.get(column.id) ?? 0}
            order={{ sort, descending }}
            onSort={onSort}
            onWidth={(width, final) => onWidth(column.id, width, final)}
          />
        ))}
      </div>
    </div>
  );
}

/** The headings, which stay on top; made anew only when what they show has changed. */
export const GridHead = memo(GridHeadAsIs);
