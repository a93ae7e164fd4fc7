import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import type { LeaverPage } from '#shared/contract/offboarding.ts';
import { NameField } from '../NameField.tsx';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';

interface ChangeDialogProps {
  readonly leaver: LeaverPage;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Moves the days of a farewell, or changes who looks after it. */
export function ChangeDialog({ leaver, opened, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('offboarding');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('leaver.change')} size="lg">
      <ChangeForm leaver={leaver} onDone={onClose} />
    </FormDialog>
  );
}

function ChangeForm({ leaver, onDone }: { leaver: LeaverPage; onDone: () => void }) {
  const { t } = useTranslation('offboarding');
  const { change, undo } = useOffboardingWrites();
  const [draft, setDraft] = useState({
    noticeOn: leaver.noticeOn,
    lastDay: leaver.lastDay,
    manager: leaver.manager,
    hrOwner: leaver.hrOwner,
  });
  const noticeLate = draft.noticeOn !== null && draft.noticeOn > draft.lastDay;
  const { plan } = leaver;
  const submit = () => {
    if (plan === null || noticeLate) return;
    change.mutate(
      { id: plan.id, version: plan.version, ...draft },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          undo({ message: t('leaver.changed'), operationId });
        },
      },
    );
  };
  return (
    <FormFrame busy={change.isPending} error={change.error} onSubmit={submit} onCancel={onDone}>
      <div className={fields['pairs']}>
        <DayInput
          required
          label={t('plan.lastDay')}
          description={t('leaver.daysMove')}
          value={draft.lastDay}
          onChange={(day) => day && setDraft({ ...draft, lastDay: day })}
        />
        <DayInput
          label={t('plan.noticeOn')}
          description={t('leaver.noticeCounts')}
          value={draft.noticeOn}
          error={noticeLate && t('plan.noticeLate')}
          onChange={(day) => setDraft({ ...draft, noticeOn: day })}
        />
        <NameField
          label={t('plan.manager')}
          value={draft.manager}
          onChange={(manager) => setDraft({ ...draft, manager })}
        />
        <NameField
          label={t('plan.hrOwner')}
          value={draft.hrOwner}
          onChange={(hrOwner) => setDraft({ ...draft, hrOwner })}
        />
      </div>
    </FormFrame>
  );
}
