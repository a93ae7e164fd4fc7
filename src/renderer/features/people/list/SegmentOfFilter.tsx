import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Rule } from '#shared/domain/segments/rule.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';

interface SegmentOfFilterProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly rule: Rule;
}

/** Makes a segment of what the list is filtered by. */
export function SegmentOfFilter({ opened, onClose, rule }: SegmentOfFilterProps) {
  const { t } = useTranslation('list');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('filter.saveAsSegment')}>
      <SegmentForm onClose={onClose} rule={rule} />
    </FormDialog>
  );
}

function SegmentForm({ onClose, rule }: Omit<SegmentOfFilterProps, 'opened'>) {
  const { t } = useTranslation('list');
  const data = useData();
  const queryClient = useQueryClient();
  const notice = useNotice();
  const [name, setName] = useState('');
  const add = useMutation(
    data.segments.add.mutationOptions({
      onSuccess: (segment) => {
        void queryClient.invalidateQueries({ queryKey: data.segments.key() });
        notice({ message: t('filter.savedAsSegment', { name: segment.name }) });
        onClose();
      },
    }),
  );
  const submit = () => {
    if (name.trim() === '') return;
    add.mutate({ kind: 'rule', name, description: '', keepInTouchDays: null, rule });
  };
  return (
    <FormFrame busy={add.isPending} error={add.error} onSubmit={submit} onCancel={onClose}>
      <TextInput
        data-autofocus
        label={t('filter.segmentName')}
        description={t('filter.segmentHint')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
