import { Anchor, Select, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { displayName } from '#shared/domain/names.ts';
import { NameField } from '../NameField.tsx';
import { useOffboardingWrites } from '../useOffboardingWrites.ts';
import { AlreadyPlanned } from './AlreadyPlanned.tsx';
import { StepChoice } from './StepChoice.tsx';
import type { Subject } from './subject.ts';
import { usePlanDraft } from './usePlanDraft.ts';
import { useTemplateChoice } from './useTemplateChoice.ts';
import { WhoLeaves } from './WhoLeaves.tsx';
import { withoutSteps } from './withoutSteps.ts';

interface PlanFormProps {
  /** Whom the form opens with; null to choose. */
  readonly first: Subject | null;
  /** They can't be changed for somebody else. */
  readonly fixed: boolean;
  readonly onAddPerson: () => void;
  readonly onDone: () => void;
}

/** Who leaves, when, who looks after it, and by which steps. */
export function PlanForm({ first, fixed, onAddPerson, onDone }: PlanFormProps) {
  const { t } = useTranslation('offboarding');
  const navigate = useNavigate();
  const [subject, choose] = useState(first);
  const draft = usePlanDraft(subject);
  const choice = useTemplateChoice();
  const [tried, setTried] = useState(false);
  const { plan, undo } = useOffboardingWrites();
  const { noticeOn, lastDay, manager, hrOwner } = draft.days;
  const noticeLate = noticeOn !== null && lastDay !== null && noticeOn > lastDay;
  const steps = withoutSteps(choice.steps, choice.leftOut);
  const submit = () => {
    setTried(true);
    if (subject === null || lastDay === null || noticeLate || draft.isPending || steps.length === 0) return;
    const { personId, name } = subject;
    plan.mutate(
      { personId, tenureId: draft.tenureId, noticeOn, lastDay, manager, hrOwner, steps },
      {
        onSuccess: ({ leaver: { tenureId }, operationId }) => {
          onDone();
          undo({ message: t('plan.done', { name: displayName(name) }), operationId });
          void navigate({ to: '/farewells/$tenureId', params: { tenureId } });
        },
      },
    );
  };
  if (draft.planned !== null) return <AlreadyPlanned leaver={draft.planned} onDone={onDone} />;
  return (
    <FormFrame
      busy={plan.isPending}
      error={plan.error}
      onSubmit={submit}
      onCancel={onDone}
      submitLabel={t('plan.submit')}
    >
      <WhoLeaves
        subject={subject}
        fixed={fixed}
        error={tried && subject === null}
        onChoose={choose}
        onAddPerson={onAddPerson}
      />
      {draft.left !== null && (
        <Text size="sm" c="dimmed">
          {t('plan.leftBefore', { day: draft.left })}
        </Text>
      )}
      <div className={fields['pairs']}>
        <DayInput
          label={t('plan.lastDay')}
          value={lastDay}
          error={tried && lastDay === null && t('plan.lastDayMissing')}
          onChange={(day) => draft.change({ lastDay: day })}
        />
        <DayInput
          label={t('plan.noticeOn')}
          value={noticeOn}
          error={noticeLate && t('plan.noticeLate')}
          onChange={(day) => draft.change({ noticeOn: day })}
        />
        <NameField
          label={t('plan.manager')}
          value={manager}
          onChange={(name) => draft.change({ manager: name })}
        />
        <NameField
          label={t('plan.hrOwner')}
          value={hrOwner}
          onChange={(name) => draft.change({ hrOwner: name })}
        />
      </div>
      {choice.query.isPending && <LinesSkeleton lines={4} />}
      {choice.query.isError && (
        <FailedState error={choice.query.error} onRetry={() => void choice.query.refetch()} />
      )}
      {choice.query.data && (
        <>
          <Select
            label={t('plan.template')}
            allowDeselect={false}
            data={choice.options}
            value={choice.chosen}
            onChange={(chosen) => chosen !== null && choice.choose(chosen)}
          />
          <StepChoice
            steps={choice.steps}
            days={draft.days}
            leftOut={choice.leftOut}
            onChange={choice.leaveOut}
          />
          {tried && steps.length === 0 && (
            <Text size="sm" c="attention" role="alert">
              {t('plan.noStep')}
            </Text>
          )}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              onDone();
              void navigate({ to: '/settings' });
            }}
          >
            {t('plan.editTemplates')}
          </Anchor>
        </>
      )}
    </FormFrame>
  );
}
