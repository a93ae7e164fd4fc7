import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BulkAction } from '#shared/contract/bulk.ts';
import type { BulkKind } from '../BulkDialog.tsx';
import { ConsentFields } from './ConsentFields.tsx';
import { FollowUpFields } from './FollowUpFields.tsx';
import { LabelFields } from './LabelFields.tsx';
import { OwnerFields } from './OwnerFields.tsx';
import { SegmentFields } from './SegmentFields.tsx';

/** What is asked before a deed can be done. */
export interface FieldsProps {
  /** With what they come to; null while something is missing. */
  readonly onChange: (action: BulkAction | null) => void;
}

/** The fields of a deed. */
export function BulkFields({ kind, onChange }: FieldsProps & { kind: BulkKind }) {
  const { t } = useTranslation('list');
  switch (kind) {
    case 'tags':
      return <LabelFields kind="tag" onChange={onChange} />;
    case 'skills':
      return <LabelFields kind="skill" onChange={onChange} />;
    case 'segment':
      return <SegmentFields onChange={onChange} />;
    case 'owner':
      return <OwnerFields onChange={onChange} />;
    case 'consent':
      return <ConsentFields onChange={onChange} />;
    case 'followUp':
      return <FollowUpFields onChange={onChange} />;
    case 'bin':
      return <Text size="sm">{t('bulk.binHint')}</Text>;
  }
}
