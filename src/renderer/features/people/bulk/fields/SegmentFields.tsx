import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { segmentId } from '#shared/domain/ids.ts';
import type { FieldsProps } from './BulkFields.tsx';

/** Which list to put the people into or take them out of; a new one is made here. */
export function SegmentFields({ onChange }: FieldsProps) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const [adding, setAdding] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const segments = useQuery(useData().segments.list.queryOptions()).data ?? [];
  const lists = segments.filter(({ segment }) => segment.kind === 'list');
  const put = (id: string | null, add: boolean) => {
    setChosen(id);
    setAdding(add);
    const parsed = segmentId.safeParse(id);
    const type = add ? 'addToSegment' : 'removeFromSegment';
    onChange(parsed.success ? { type, segmentId: parsed.data } : null);
  };
  return (
    <>
      <SegmentedControl
        data={[
          { value: 'add', label: t('bulk.mode.putIn') },
          { value: 'remove', label: t('bulk.mode.takeOut') },
        ]}
        value={adding ? 'add' : 'remove'}
        onChange={(mode) => put(chosen, mode === 'add')}
      />
      <Select
        data-autofocus
        searchable
        label={t('bulk.list')}
        description={t('bulk.listHint')}
        nothingFoundMessage={t('bulk.noList')}
        data={lists.map(({ segment, people }) => ({
          value: segment.id,
          label: t('bulk.listOption', { name: segment.name, count: people, shown: format.number(people) }),
        }))}
        value={chosen}
        onChange={(id) => put(id, adding)}
      />
      {adding && <NewList onMade={(id) => put(id, true)} />}
    </>
  );
}

function NewList({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation('list');
  const data = useData();
  const queryClient = useQueryClient();
  const showRefusal = useRefusalNotice();
  const [name, setName] = useState('');
  const add = useMutation(
    data.segments.add.mutationOptions({
      onSuccess: async (segment) => {
        setName('');
        await queryClient.invalidateQueries({ queryKey: data.segments.key() });
        onMade(segment.id);
      },
      onError: showRefusal,
    }),
  );
  const make = () => {
    if (name.trim() === '') return;
    add.mutate({ kind: 'list', name, description: '', keepInTouchDays: null, people: [] });
  };
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap">
      <TextInput
        flex={1}
        label={t('bulk.newList')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          make();
        }}
      />
      <Button variant="default" loading={add.isPending} disabled={name.trim() === ''} onClick={make}>
        {t('bulk.makeList')}
      </Button>
    </Group>
  );
}
