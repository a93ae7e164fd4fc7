import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import type { OffboardingStep } from '#shared/contract/offboarding.ts';
import type { Asking, useSettling } from './useSettling.ts';

interface SettleDialogProps {
  readonly step: OffboardingStep;
  readonly asking: Asking;
  readonly settling: ReturnType<typeof useSettling>;
}

/** Asks what came of a step, or why it is not needed. */
export function SettleDialog({ step, asking, settling }: SettleDialogProps) {
  return (
    <FormDialog opened={asking !== null} onClose={() => settling.ask(null)} title={step.title}>
      {asking !== null && <SettleForm step={step} state={asking} settling={settling} />}
    </FormDialog>
  );
}

interface SettleFormProps {
  readonly step: OffboardingStep;
  readonly state: NonNullable<Asking>;
  readonly settling: SettleDialogProps['settling'];
}

function SettleForm({ step, state, settling }: SettleFormProps) {
  const { t } = useTranslation('offboarding');
  const [note, setNote] = useState(step.note);
  const [tried, setTried] = useState(false);
  const close = () => settling.ask(null);
  const missing = state === 'notNeeded' && note.trim() === '';
  const submit = () => {
    setTried(true);
    if (!missing) settling.settle(state, note.trim(), { onDone: close });
  };
  return (
    <FormFrame
      busy={settling.busy}
      error={settling.error}
      onSubmit={submit}
      onCancel={close}
      submitLabel={t(`steps.settle.${state}`)}
    >
      <Textarea
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        label={t(`steps.note.${state}`)}
        description={state === 'done' ? t('steps.noteOptional') : undefined}
        value={note}
        error={tried && missing && t('steps.reasonMissing')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
