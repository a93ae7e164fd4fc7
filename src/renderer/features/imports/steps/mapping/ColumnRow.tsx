import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ImportColumn } from '#shared/contract/importReading.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { mappingOf, withColumn, withTarget } from '../../mappingEdits.ts';
import { likelyNewField } from '../../newFields.ts';
import { ColumnName, useColumnName } from '../columnCells.tsx';
import classes from '../tables.module.css';
import { FieldSelect } from './FieldSelect.tsx';
import { HowRead } from './HowRead.tsx';
import { Samples } from './Samples.tsx';
import { TargetDetails } from './TargetDetails.tsx';

export interface ColumnRowProps {
  readonly column: ImportColumn;
  readonly columns: readonly ImportColumn[];
  readonly mapping: ImportMapping;
  readonly answered: readonly number[];
  /** The date columns whose order nobody has said yet. */
  readonly open: readonly number[];
  readonly onMapping: (mapping: ImportMapping, answered?: readonly number[]) => void;
}

/** One column of the file: a few of its values as they will be read, what it becomes, and how. */
export function ColumnRow(props: ColumnRowProps) {
  const { column, mapping, onMapping } = props;
  const { t } = useTranslation('imports');
  const format = useFormat();
  const nameOf = useColumnName();
  const fields = useCustomFields();
  const mapped = mappingOf(mapping, column.index);
  const name = nameOf(column);
  return (
    <Table.Tr className={classes['columnRow'] ?? ''}>
      <Table.Td className={classes['columnCell'] ?? ''}>
        <ColumnName column={column} />
        {column.filled > 0 && (
          <span className={classes['filled']}>
            {t('mapping.filled', { count: column.filled, values: format.number(column.filled) })}
          </span>
        )}
      </Table.Td>
      <Table.Td className={classes['samplesCell'] ?? ''}>
        <Samples column={column} mapped={mapped} mapping={mapping} />
      </Table.Td>
      <Table.Td>
        <FieldSelect
          label={t('mapping.fieldOf', { column: name })}
          target={mapped}
          newField={likelyNewField(column, name)}
          onTarget={(target) => onMapping(withTarget(mapping, column, target, fields))}
        />
        {mapped !== null && (
          <TargetDetails
            of={name}
            target={mapped}
            onDetails={(details) => onMapping(withColumn(mapping, column.index, details))}
          />
        )}
      </Table.Td>
      <Table.Td>{mapped !== null && <HowRead {...props} mapped={mapped} name={name} />}</Table.Td>
    </Table.Tr>
  );
}
