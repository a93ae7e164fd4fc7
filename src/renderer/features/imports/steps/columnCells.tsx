import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '#shared/contract/importReading.ts';
import classes from './tables.module.css';

/** How the page calls a column of the file: by its header, or by its place where it has none. */
export function useColumnName(): (column: ImportColumn) => string {
  const { t } = useTranslation('imports');
  return ({ header, index }) => (header === '' ? t('mapping.unnamed', { number: index + 1 }) : header);
}

export function ColumnName({ column }: { column: ImportColumn }) {
  const nameOf = useColumnName();
  return <span className={classes['column']}>{nameOf(column)}</span>;
}
