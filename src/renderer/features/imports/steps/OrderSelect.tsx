import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNow } from '#renderer/ui/useNow.ts';
import type { ImportColumn } from '#shared/contract/imports.ts';
import { parseDateCell } from '#shared/domain/imports/dateCells.ts';
import { splitFullName } from '#shared/domain/imports/fullNames.ts';
import {
  type ColumnMapping,
  type DateOrder,
  dateOrder,
  type NameOrder,
  nameOrder,
} from '#shared/domain/imports/mapping.ts';
import { isWholeName } from '../mappingEdits.ts';
import { useColumnName } from './columnCells.tsx';
import classes from './OrderSelect.module.css';

interface OrderSelectProps {
  readonly column: ImportColumn;
  readonly mapped: ColumnMapping | null;
  /** Whether the column becomes dates. */
  readonly isDate: boolean;
  readonly onOrder: (order: { nameOrder: NameOrder } | { dateOrder: DateOrder }) => void;
}

/** How the names or dates of the column are written, with the first value read so; nothing for other columns. */
export function OrderSelect({ column, mapped, isDate, onOrder }: OrderSelectProps) {
  if (mapped === null) return null;
  if (isWholeName(mapped.field)) {
    const set = (order: NameOrder) => onOrder({ nameOrder: order });
    return <NameOrderSelect column={column} order={mapped.nameOrder ?? 'familyGiven'} onOrder={set} />;
  }
  if (!isDate || !orderMatters(column, mapped)) return null;
  const set = (order: DateOrder) => onOrder({ dateOrder: order });
  return <DateOrderSelect column={column} order={mapped.dateOrder ?? 'ymd'} onOrder={set} />;
}

/** Dates that can be read in one way only leave nothing to choose. */
function orderMatters({ dateOrders }: ImportColumn, { dateOrder: chosen }: ColumnMapping): boolean {
  const [first] = dateOrders;
  return dateOrders.length > 1 || first === 'mdy' || first === 'dmy' || chosen !== (first ?? 'ymd');
}

function NameOrderSelect({ column, order, onOrder }: OrderProps<NameOrder>) {
  const { t } = useTranslation('imports');
  const nameOf = useColumnName();
  const { family, given } = splitFullName(column.samples[0] ?? '', order);
  return (
    <>
      <Select
        aria-label={t('mapping.nameOrderOf', { column: nameOf(column) })}
        data={nameOrder.options.map((value) => ({ value, label: t(`nameOrder.${value}`) }))}
        value={order}
        onChange={(value) => onOrder(nameOrder.catch(order).parse(value))}
        allowDeselect={false}
        size="sm"
        w={240}
      />
      <p className={classes['reads']}>
        {t('mapping.nameReads', { family: family ?? '', given: given ?? '' })}
      </p>
    </>
  );
}

function DateOrderSelect({ column, order, onOrder }: OrderProps<DateOrder>) {
  const { t } = useTranslation('imports');
  const nameOf = useColumnName();
  return (
    <>
      <Select
        aria-label={t('mapping.dateOrderOf', { column: nameOf(column) })}
        data={dateOrder.options.map((value) => ({ value, label: t(`dateOrder.${value}`) }))}
        value={order}
        onChange={(value) => onOrder(dateOrder.catch(order).parse(value))}
        allowDeselect={false}
        size="sm"
        w={240}
      />
      <DateReads column={column} order={order} />
      {column.dateOrders.length > 1 && <p className={classes['open']}>{t('mapping.open')}</p>}
    </>
  );
}

function DateReads({ column, order }: Pick<OrderProps<DateOrder>, 'column' | 'order'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const thisYear = Number(useNow().slice(0, 4));
  const [sample] = column.samples;
  if (sample === undefined) return null;
  const read = parseDateCell(sample, order, thisYear);
  return (
    <p className={classes['reads']}>
      {read.kind === 'date'
        ? t('mapping.readsAs', { sample, date: format.date(read.date) })
        : t('mapping.unreadable', { sample })}
    </p>
  );
}

interface OrderProps<T> {
  readonly column: ImportColumn;
  readonly order: T;
  readonly onOrder: (order: T) => void;
}
