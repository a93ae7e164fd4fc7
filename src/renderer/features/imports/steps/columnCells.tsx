import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '#shared/contract/imports.ts';
import classes from './tables.module.css';

const samplesShown = 3;

/** How the page calls a column of the file: by its header, or by its place where it has none. */
export function useColumnName(): (column: ImportColumn) => string {
  const { t } = useTranslation('imports');
  return ({ header, index }) => (header === '' ? t('mapping.unnamed', { number: index + 1 }) : header);
}

export function ColumnName({ column }: { column: ImportColumn | undefined }) {
  const nameOf = useColumnName();
  return column === undefined ? null : <span className={classes['column']}>{nameOf(column)}</span>;
}

/** A few values of the column, one after the other. */
export function Samples({ column }: { column: ImportColumn | undefined }) {
  const { t } = useTranslation('imports');
  if (column === undefined || column.samples.length === 0) {
    return <span className={classes['quiet']}>{t('mapping.empty')}</span>;
  }
  return (
    <ul className={classes['samples']}>
      {column.samples.slice(0, samplesShown).map((sample) => (
        <li key={sample} title={sample}>
          {sample}
        </li>
      ))}
    </ul>
  );
}
