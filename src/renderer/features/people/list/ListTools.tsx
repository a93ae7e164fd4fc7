import { Button } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { memo, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { AddCondition } from '#renderer/features/segments/rule/AddCondition.tsx';
import type { ListColumn } from '#shared/contract/peopleList.ts';
import { everybody, type Rule } from '#shared/domain/segments/rule.ts';
import { ViewsMenu } from '../views/ViewsMenu.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { Column } from './columns/useColumns.ts';
import { partsOf } from './FilterRow.tsx';
import classes from './ListTools.module.css';
import { SearchBox } from './SearchBox.tsx';
import type { ListState } from './useListState.ts';

interface ListToolsProps {
  readonly list: ListState;
  readonly known: ReadonlyMap<ListColumn, Column>;
  readonly onLeaveSearch: () => void;
}

interface NewConditionProps {
  readonly filter: Rule | null;
  readonly onFilter: ListState['setFilter'];
}

/** Adds one more condition to those that all whom the list shows meet. */
const NewCondition = memo(({ filter, onFilter }: NewConditionProps) => {
  const parts = filter === null ? [] : partsOf(filter);
  return <AddCondition onAdd={(condition) => onFilter({ ...everybody, items: [...parts, condition] })} />;
});

/** Above the list: the search, how what it finds is sorted, the views, the columns. */
export function ListTools({ list, known, onLeaveSearch }: ListToolsProps) {
  const { t } = useTranslation('list');
  const { sort } = list.question;
  // What is typed comes first; whether it changes the shown view, a moment later.
  const later = useDeferredValue(list);
  return (
    <div className={classes['tools']}>
      <SearchBox text={list.text} onChange={list.setText} onLeave={onLeaveSearch} />
      <NewCondition filter={list.question.filter} onFilter={list.setFilter} />
      {list.searching &&
        (sort === 'match' ? (
          <span className={classes['order']}>{t('byMatch')}</span>
        ) : (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconArrowsSort size={14} stroke={1.6} aria-hidden />}
            onClick={() => list.sortBy({ sort: 'match', descending: false })}
          >
            {t('sortByMatch')}
          </Button>
        ))}
      <div className={classes['right']}>
        <ViewsMenu list={later} />
        <ColumnChooser known={known} columns={list.columns} onChange={list.setColumns} />
      </div>
    </div>
  );
}
