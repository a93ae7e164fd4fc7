import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCustomFields } from '#renderer/features/customFields/useCustomFields.ts';
import { type ImportField, importField } from '#shared/domain/imports/mapping.ts';
import { type FieldGroup, fieldGroups, groupsInOrder } from '../../fieldGroups.ts';
import type { Target } from '../../mappingEdits.ts';
import classes from '../tables.module.css';

interface FieldSelectProps {
  readonly label: string;
  readonly target: Target | null;
  readonly onTarget: (target: Target | null) => void;
  /** What a new field of the workspace's own would be. */
  readonly newField: NonNullable<Target['newField']>;
  /** Whether it can be nothing. */
  readonly canLeaveOut?: boolean;
  /** Fields that are not offered. */
  readonly without?: readonly ImportField[];
}

const leaveOut = 'leaveOut';
const makeNew = 'newField';

/** What a column, or a value for all rows, becomes; typing searches the fields. */
export function FieldSelect({
  label,
  target,
  onTarget,
  newField,
  canLeaveOut = true,
  without = [],
}: FieldSelectProps) {
  const { t } = useTranslation('imports');
  const custom = useCustomFields();
  const groupOf = (group: FieldGroup) => ({
    group: t(`group.${group}`),
    items: fieldGroups[group]
      .filter((field) => !without.includes(field))
      .map((value: ImportField) => ({ value, label: t(`field.${value}`) })),
  });
  const data = [
    ...(canLeaveOut ? [{ value: leaveOut, label: t('mapping.leaveOut') }] : []),
    ...groupsInOrder.map(groupOf).filter(({ items }) => items.length > 0),
    {
      group: t('group.custom'),
      items: [
        ...custom.map(({ id, name }) => ({ value: id, label: name })),
        { value: makeNew, label: t('mapping.newField') },
      ],
    },
  ];
  const choose = (value: string | null) => {
    const own = custom.find(({ id }) => id === value);
    if (own !== undefined) onTarget({ field: 'custom', customField: own.id });
    else if (value === makeNew) onTarget({ field: 'custom', newField });
    else {
      const field = importField.safeParse(value).data;
      onTarget(field === undefined ? null : asTarget(field));
    }
  };
  const shown = target?.newField === undefined ? (target?.customField ?? target?.field) : makeNew;
  return (
    <Select
      aria-label={label}
      data={data}
      value={shown ?? leaveOut}
      onChange={choose}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('mapping.noSuchField')}
      size="sm"
      w={232}
      maxDropdownHeight={320}
      // A file may have hundreds of columns; their lists are made when they are opened.
      comboboxProps={{ keepMounted: false }}
      {...(target === null && { classNames: { input: classes['unread'] ?? '' } })}
    />
  );
}

/** A consent is always one for something; the rest can be said afterwards. */
function asTarget(field: ImportField): Target {
  return field === 'consent' ? { field, consent: { purpose: 'news', channel: 'email' } } : { field };
}
