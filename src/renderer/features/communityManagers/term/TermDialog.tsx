import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import type { CommunityManager } from '#shared/contract/communityManagers.ts';
import { displayName } from '#shared/domain/names.ts';
import { useManagerWrites } from '../useManagerWrites.ts';

interface TermDialogProps {
  /** Null while the dialog is closed. */
  readonly manager: CommunityManager | null;
  readonly onClose: () => void;
}

/** From when to when somebody looks after a circle, and what was agreed with them. */
export function TermDialog({ manager, onClose }: TermDialogProps) {
  const { t } = useTranslation('communityManagers');
  const name = manager === null ? '' : displayName(manager.personName);
  return (
    <FormDialog opened={manager !== null} onClose={onClose} title={t('changeTitle', { name })}>
      {manager !== null && <TermForm manager={manager} onDone={onClose} />}
    </FormDialog>
  );
}

function TermForm({ manager, onDone }: { manager: CommunityManager; onDone: () => void }) {
  const { t } = useTranslation('communityManagers');
  const { update, undo } = useManagerWrites();
  const { id, version } = manager;
  const [term, setTerm] = useState({
    startedOn: manager.startedOn,
    endedOn: manager.endedOn,
    note: manager.note,
  });
  const submit = () =>
    update.mutate(
      { id, version, ...term },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          undo({ message: t('changed'), operationId });
        },
      },
    );
  return (
    <FormFrame busy={update.isPending} error={update.error} onSubmit={submit} onCancel={onDone}>
      <div className={fields['pairs']}>
        <DayInput
          required
          label={t('field.startedOn')}
          value={term.startedOn}
          onChange={(startedOn) => startedOn && setTerm({ ...term, startedOn })}
        />
        <DayInput
          label={t('field.endedOn')}
          placeholder={t('field.endedOnHint')}
          value={term.endedOn}
          onChange={(endedOn) => setTerm({ ...term, endedOn })}
        />
      </div>
      <Textarea
        label={t('field.note')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={term.note}
        onChange={(event) => setTerm({ ...term, note: event.currentTarget.value })}
      />
    </FormFrame>
  );
}
