import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import type { ImportColumn } from '#shared/contract/imports.ts';
import { type ImportField, importField } from '#shared/domain/imports/mapping.ts';
import { fieldGroups, type Target } from '../mappingEdits.ts';
import { useColumnName } from './columnCells.tsx';
import classes from './tables.module.css';

interface FieldSelectProps {
  readonly column: ImportColumn;
  readonly target: Target | null;
  readonly onTarget: (target: Target | null) => void;
}

const leaveOut = 'leaveOut';
const groups = ['name', 'tenure', 'contact', 'present'] as const;

/** What the column becomes; typing searches the fields. */
export function FieldSelect({ column, target, onTarget }: FieldSelectProps) {
  const { t } = useTranslation('imports');
  const nameOf = useColumnName();
  const custom = useCustomFields();
  const item = (value: ImportField) => ({ value, label: t(`field.${value}`) });
  const data = [
    { value: leaveOut, label: t('mapping.leaveOut') },
    ...groups.map((group) => ({ group: t(`group.${group}`), items: fieldGroups[group].map(item) })),
    { group: t('group.custom'), items: custom.map(({ id, name }) => ({ value: id, label: name })) },
  ];
  const choose = (value: string | null) => {
    const own = custom.find(({ id }) => id === value);
    const field = importField.safeParse(value).data;
    if (own !== undefined) onTarget({ field: 'custom', customField: own.id });
    else onTarget(field === undefined ? null : { field });
  };
  return (
    <Select
      aria-label={t('mapping.fieldOf', { column: nameOf(column) })}
      data={data}
      value={target?.customField ?? target?.field ?? leaveOut}
      onChange={choose}
      allowDeselect={false}
      searchable
      size="sm"
      w={220}
      maxDropdownHeight={320}
      {...(target === null && { classNames: { input: classes['unread'] ?? '' } })}
    />
  );
}
