import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { CustomField } from '#shared/contract/customFields.ts';
import { Section } from '../settings/Section.tsx';
import { FieldForm } from './FieldForm.tsx';
import { FieldList } from './FieldList.tsx';

/** The workspace's own fields: their names, options, order, and which of them are in use. */
export function FieldsSection() {
  const { t } = useTranslation('customFields');
  const fields = useQuery(useData().customFields.list.queryOptions());
  const [editing, setEditing] = useState<{ field: CustomField | null } | null>(null);
  const close = () => setEditing(null);
  return (
    <Section title={t('title')}>
      <Text size="sm" c="dimmed">
        {t('explained')}
      </Text>
      {fields.isPending && <LinesSkeleton lines={3} />}
      {fields.isError && <FailedState error={fields.error} onRetry={() => void fields.refetch()} />}
      {fields.data?.length === 0 && <Text size="sm">{t('none')}</Text>}
      {fields.data && <FieldList fields={fields.data} onChange={(field) => setEditing({ field })} />}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => setEditing({ field: null })}
        >
          {t('add')}
        </Button>
      </div>
      <FormDialog
        opened={editing !== null}
        onClose={close}
        title={t(editing?.field ? 'editTitle' : 'addTitle')}
      >
        {editing && <FieldForm field={editing.field} onDone={close} />}
      </FormDialog>
    </Section>
  );
}
