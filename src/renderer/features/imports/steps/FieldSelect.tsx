import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '#shared/contract/imports.ts';
import { type ImportField, importField } from '#shared/domain/imports/mapping.ts';
import { fieldGroups } from '../mappingEdits.ts';
import { useColumnName } from './columnCells.tsx';
import classes from './tables.module.css';

interface FieldSelectProps {
  readonly column: ImportColumn;
  readonly field: ImportField | null;
  readonly onField: (field: ImportField | null) => void;
}

const leaveOut = 'leaveOut';
const groups = ['name', 'tenure', 'contact', 'present'] as const;

/** What the column becomes; typing searches the fields. */
export function FieldSelect({ column, field, onField }: FieldSelectProps) {
  const { t } = useTranslation('imports');
  const nameOf = useColumnName();
  const data = [
    { value: leaveOut, label: t('mapping.leaveOut') },
    ...groups.map((group) => ({
      group: t(`group.${group}`),
      items: fieldGroups[group].map((value) => ({ value, label: t(`field.${value}`) })),
    })),
  ];
  return (
    <Select
      aria-label={t('mapping.fieldOf', { column: nameOf(column) })}
      data={data}
      value={field ?? leaveOut}
      onChange={(value) => onField(importField.safeParse(value).data ?? null)}
      allowDeselect={false}
      searchable
      size="sm"
      w={220}
      maxDropdownHeight={320}
      {...(field === null && { classNames: { input: classes['unread'] ?? '' } })}
    />
  );
}
