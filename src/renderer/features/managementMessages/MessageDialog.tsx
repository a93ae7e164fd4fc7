import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { NameField } from '#renderer/features/offboarding/NameField.tsx';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { ManagementMessage } from '#shared/contract/managementMessages.ts';
import { messageChannel } from '#shared/domain/vocabulary.ts';
import { useDepartments } from './useDepartments.ts';
import { useMessageWrites } from './useMessageWrites.ts';

interface MessageDialogProps {
  /** The message to change, or none to add one; null while the dialog is closed. */
  readonly editing: { readonly message: ManagementMessage | null } | null;
  readonly onClose: () => void;
}

/** Keeps a message of the management, or changes one. */
export function MessageDialog({ editing, onClose }: MessageDialogProps) {
  const { t } = useTranslation('managementMessages');
  return (
    <FormDialog
      opened={editing !== null}
      onClose={onClose}
      title={t(editing?.message ? 'changeTitle' : 'addTitle')}
      size="lg"
    >
      {editing !== null && <MessageForm message={editing.message} onDone={onClose} />}
    </FormDialog>
  );
}

type Draft = Omit<ManagementMessage, 'id' | 'version' | 'sentBy'> & { readonly sentBy: string | null };

function MessageForm({ message, onDone }: { message: ManagementMessage | null; onDone: () => void }) {
  const { t } = useTranslation(['managementMessages', 'vocabulary']);
  const today = useToday();
  const { userName } = usePreferences();
  const departments = useDepartments();
  const { save, undo } = useMessageWrites();
  const [draft, setDraft] = useState<Draft>(
    message ?? {
      sentOn: today,
      title: '',
      body: '',
      sentBy: userName === '' ? null : userName,
      channel: 'meeting',
      departments: [],
    },
  );
  const [tried, setTried] = useState(false);
  const { sentOn, title, body, sentBy, channel } = draft;
  const submit = () => {
    setTried(true);
    if (title.trim() === '' || sentBy === null) return;
    const kept = { sentOn, title, body, sentBy, channel, departments: draft.departments };
    save.mutate(
      { ...kept, id: message?.id ?? null, version: message?.version ?? 0 },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          undo({ message: t('saved'), operationId });
        },
      },
    );
  };
  return (
    <FormFrame busy={save.isPending} error={save.error} onSubmit={submit} onCancel={onDone}>
      <TextInput
        data-autofocus
        label={t('field.title')}
        maxLength={200}
        value={title}
        error={tried && title.trim() === '' && t('field.titleMissing')}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <div className={fields['pairs']}>
        <DayInput
          required
          label={t('field.sentOn')}
          value={sentOn}
          onChange={(day) => day && setDraft({ ...draft, sentOn: day })}
        />
        <Select
          label={t('field.channel')}
          allowDeselect={false}
          data={messageChannel.options.map((value) => ({
            value,
            label: t(`vocabulary:messageChannel.${value}`),
          }))}
          value={channel}
          onChange={(value) => setDraft({ ...draft, channel: messageChannel.parse(value) })}
        />
        <NameField
          label={t('field.sentBy')}
          error={tried && sentBy === null && t('field.sentByMissing')}
          value={sentBy}
          onChange={(name) => setDraft({ ...draft, sentBy: name })}
        />
        <TagsInput
          label={t('field.departments')}
          description={t('field.departmentsExplained')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          acceptValueOnBlur
          maxTags={200}
          maxLength={120}
          data={departments}
          limit={20}
          value={draft.departments}
          onChange={(chosen) => setDraft({ ...draft, departments: chosen })}
        />
      </div>
      <Textarea
        label={t('field.body')}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={20_000}
        value={body}
        onChange={(event) => setDraft({ ...draft, body: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
