import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDefinition, ListView } from '#shared/contract/views.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { FormFrame } from '../fields/FormFrame.tsx';
import type { Views } from './useViews.ts';

interface NewViewDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly views: Views;
  readonly definition: ListDefinition;
  readonly onSaved: (view: ListView) => void;
}

/** Keeps the list as it is under a name. */
export function NewViewDialog({ opened, onClose, ...rest }: NewViewDialogProps) {
  const { t } = useTranslation('list');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('views.add')}>
      <NewViewForm onClose={onClose} {...rest} />
    </FormDialog>
  );
}

function NewViewForm({ onClose, views, definition, onSaved }: Omit<NewViewDialogProps, 'opened'>) {
  const { t } = useTranslation('list');
  const [name, setName] = useState('');
  const { save } = views;
  const submit = () => {
    if (name.trim() === '') return;
    const { search, filter, sort, descending, columns } = definition;
    save.mutate(
      { id: null, version: null, name, definition: { search, filter, sort, descending, columns } },
      {
        onSuccess: (view) => {
          onSaved(view);
          onClose();
        },
      },
    );
  };
  return (
    <FormFrame busy={save.isPending} error={save.error} onSubmit={submit} onCancel={onClose}>
      <TextInput
        data-autofocus
        label={t('views.name')}
        description={t('views.nameHint')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
