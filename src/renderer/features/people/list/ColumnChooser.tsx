import { Button, Checkbox, Popover, ScrollArea, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListColumn } from '#shared/contract/peopleList.ts';
import classes from './ColumnChooser.module.css';
import type { Column } from './columns/useColumns.ts';
import { SortableItems } from './SortableItems.tsx';
import { type ColumnChoice, usualColumns, usualWidth } from './usualList.ts';

interface ColumnChooserProps {
  readonly known: ReadonlyMap<ListColumn, Column>;
  readonly columns: readonly ColumnChoice[];
  readonly onChange: (columns: readonly ColumnChoice[]) => void;
}

function ColumnChooserAsIs(props: ColumnChooserProps) {
  const { t } = useTranslation('list');
  return (
    <Popover position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.6} aria-hidden />}>
          {t('columns.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['panel']} aria-label={t('columns.title')}>
        <Choices {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Which columns the list has, and in which order. The name is always the first. */
export const ColumnChooser = memo(ColumnChooserAsIs);

function Choices({ known, columns, onChange }: ColumnChooserProps) {
  const { t } = useTranslation('list');
  const shown = useMemo(
    () =>
      columns.flatMap(({ column }) => {
        const found = known.get(column);
        return found === undefined || column === 'name' ? [] : [{ id: found.id, label: found.word }];
      }),
    [known, columns],
  );
  const chosen = new Set(columns.map(({ column }) => column));
  const others = [...known.values()].filter(({ id }) => !chosen.has(id));
  const toggle = (id: ListColumn) =>
    onChange(
      chosen.has(id)
        ? columns.filter(({ column }) => column !== id)
        : [...columns, { column: id, width: usualWidth(id) }],
    );
  const move = (from: number, to: number) => {
    const rest = columns.filter(({ column }) => column !== 'name');
    const [moved] = rest.splice(from, 1);
    if (moved === undefined) return;
    rest.splice(to, 0, moved);
    onChange([...columns.filter(({ column }) => column === 'name'), ...rest]);
  };
  return (
    <>
      <ScrollArea.Autosize mah="min(420px, 60vh)" type="auto" offsetScrollbars>
        <Text size="xs" c="dimmed" className={classes['heading']}>
          {t('columns.shown')}
        </Text>
        <SortableItems label={t('columns.shown')} items={shown} onMove={move}>
          {({ id, label }) => <Checkbox size="sm" label={label} checked onChange={() => toggle(id)} />}
        </SortableItems>
        <Text size="xs" c="dimmed" className={classes['heading']}>
          {t('columns.others')}
        </Text>
        {others.map(({ id, word }) => (
          <div key={id} className={classes['other']}>
            <Checkbox size="sm" label={word} checked={false} onChange={() => toggle(id)} />
          </div>
        ))}
      </ScrollArea.Autosize>
      <div className={classes['foot']}>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(usualColumns)}>
          {t('columns.usual')}
        </Button>
      </div>
    </>
  );
}
