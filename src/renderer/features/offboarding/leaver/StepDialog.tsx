import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import type { LeaverPage, OffboardingStep } from '#shared/contract/offboarding.ts';
import { newStep, StepFields, stepProblem } from '../StepFields.tsx';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';

interface StepDialogProps {
  readonly leaver: LeaverPage;
  /** The step to change, or none to add one; null while the dialog is closed. */
  readonly editing: { readonly step: OffboardingStep | null } | null;
  readonly onClose: () => void;
}

/** Adds a step to the plan, or changes one. */
export function StepDialog({ leaver, editing, onClose }: StepDialogProps) {
  const { t } = useTranslation('offboarding');
  return (
    <FormDialog
      opened={editing !== null}
      onClose={onClose}
      title={t(editing?.step ? 'steps.changeTitle' : 'steps.addTitle')}
    >
      {editing !== null && <StepForm leaver={leaver} step={editing.step} onDone={onClose} />}
    </FormDialog>
  );
}

function StepForm({
  leaver,
  step,
  onDone,
}: {
  leaver: LeaverPage;
  step: OffboardingStep | null;
  onDone: () => void;
}) {
  const { t } = useTranslation('offboarding');
  const { saveStep, undo } = useOffboardingWrites();
  const [draft, setDraft] = useState(() => ({
    ...(step ?? newStep),
    dueOn: step?.dueByHand ? step.dueOn : null,
    after: step?.after ?? [],
  }));
  const [tried, setTried] = useState(false);
  const problem = stepProblem(draft);
  const { plan, steps } = leaver;
  const submit = () => {
    setTried(true);
    if (plan === null || problem !== null) return;
    const { kind, title, owner, ownerName, anchor, offsetDays, dueOn, after } = draft;
    const kept = {
      id: step?.id ?? null,
      kind,
      title: title.trim(),
      owner,
      ownerName,
      anchor,
      offsetDays,
      dueOn,
      after,
    };
    saveStep.mutate(
      { id: plan.id, version: plan.version, step: kept },
      {
        onSuccess: ({ operationId }) => {
          onDone();
          undo({ message: t('steps.saved', { title: kept.title }), operationId });
        },
      },
    );
  };
  const others = steps.filter(({ id }) => id !== step?.id);
  return (
    <FormFrame busy={saveStep.isPending} error={saveStep.error} onSubmit={submit} onCancel={onDone}>
      <StepFields
        draft={draft}
        problem={tried ? problem : null}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <DayInput
        label={t('steps.dueOn')}
        description={t('steps.dueOnExplained')}
        value={draft.dueOn}
        onChange={(dueOn) => setDraft({ ...draft, dueOn })}
      />
      <MultiSelect
        label={t('steps.after')}
        data={others.map(({ id, title }) => ({ value: id, label: title }))}
        value={draft.after}
        onChange={(values) =>
          setDraft({ ...draft, after: others.map(({ id }) => id).filter((id) => values.includes(id)) })
        }
      />
    </FormFrame>
  );
}
