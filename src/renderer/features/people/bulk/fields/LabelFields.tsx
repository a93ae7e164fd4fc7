import { SegmentedControl, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { LabelKind } from '#shared/domain/vocabulary.ts';
import type { FieldsProps } from './BulkFields.tsx';

/** Which tags or skills to give or to take away; those of the workspace are offered, others can be typed. */
export function LabelFields({ kind, onChange }: FieldsProps & { kind: LabelKind }) {
  const { t } = useTranslation('list');
  const [adding, setAdding] = useState(true);
  const [names, setNames] = useState<string[]>([]);
  // It would lie over the buttons below once a name is chosen.
  const [open, setOpen] = useState(false);
  const labels = useQuery(useData().people.labels.queryOptions()).data ?? [];
  const known = labels.filter((label) => label.kind === kind).map(({ name }) => name);
  const put = (wanted: string[], add: boolean) => {
    setNames(wanted);
    setAdding(add);
    const type = add ? 'addLabels' : 'removeLabels';
    onChange(wanted.length === 0 ? null : { type, kind, names: wanted });
  };
  return (
    <>
      <SegmentedControl
        data={[
          { value: 'add', label: t('bulk.mode.add') },
          { value: 'remove', label: t('bulk.mode.remove') },
        ]}
        value={adding ? 'add' : 'remove'}
        onChange={(mode) => put(names, mode === 'add')}
      />
      <TagsInput
        data-autofocus
        label={t(`bulk.names.${kind}`)}
        description={adding ? t('bulk.newNames') : undefined}
        data={[...new Set(known)]}
        maxTags={20}
        openOnFocus={false}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        value={names}
        dropdownOpened={open}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        onChange={(wanted) => {
          setOpen(false);
          put(wanted, adding);
        }}
      />
    </>
  );
}
