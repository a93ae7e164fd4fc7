import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskGuard } from '#renderer/features/asks/useAskGuard.tsx';
import { useActor } from '#renderer/features/followUps/useActor.ts';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import fields from '#renderer/features/people/fields/fields.module.css';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { AskOverride } from '#shared/contract/asks.ts';
import type { Opportunity, OpportunityDraft } from '#shared/contract/opportunities.ts';
import { type PersonId, type PipelineStageId, pipelineStageId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';
import { usePipelineWrites } from '../usePipelineWrites.ts';
import { useStageName, useStages } from '../useStages.ts';
import { AlreadyOpen } from './AlreadyOpen.tsx';
import { emptyDraft, lacksStep, tidyDraft } from './draft.ts';
import { OpportunityFields } from './OpportunityFields.tsx';
import { WithWhom } from './WithWhom.tsx';

interface OpenOpportunityFormProps {
  readonly personId: PersonId | null;
  readonly form: PartnershipForm;
  readonly title?: string;
  readonly onDone: () => void;
  readonly onOpened?: (opportunity: Opportunity) => void;
}

/** With whom, in which form and stage, and what is known already. */
export function OpenOpportunityForm({ personId, onDone, onOpened, ...about }: OpenOpportunityFormProps) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const actor = useActor();
  const stages = useStages();
  const stageName = useStageName();
  const undo = useUndo();
  const { guard, dialog } = useAskGuard();
  const { open } = usePipelineWrites();
  const [person, setPerson] = useState(personId);
  const [form, setForm] = useState(about.form);
  const [chosenStage, setStage] = useState<PipelineStageId | null>(null);
  const [draft, setDraft] = useState<OpportunityDraft>({
    ...emptyDraft,
    owner: actor,
    title: about.title ?? '',
  });
  const [tried, setTried] = useState(false);
  const offered = stages.ofForm(form);
  const stage = offered.find(({ id }) => id === chosenStage) ?? offered[0];
  const submit = () => {
    setTried(true);
    if (person === null || stage === undefined || lacksStep(draft)) return;
    const ask = { people: [person], about: { type: 'opportunity', form, stageId: stage.id } } as const;
    const keep = (override: AskOverride | null, again: boolean) =>
      open.mutate(
        { ...tidyDraft(draft), personId: person, form, stageId: stage.id, override },
        {
          onSuccess: ({ opportunity, operationId }) => {
            const name = displayName(opportunity.personName);
            undo({ message: t('open.done', { name, stage: stageName(stage) }), operationId });
            onDone();
            onOpened?.(opportunity);
          },
          // The rules see it otherwise by now.
          onError: (error) => {
            if (isRefusal(error, 'ASK_BLOCKED') && !again) {
              guard({ ...ask, go: (reason) => keep(reason, true) });
            }
          },
        },
      );
    guard({ ...ask, go: (reason) => keep(reason, false) });
  };
  return (
    <>
      <FormFrame
        busy={open.isPending}
        error={isRefusal(open.error, 'ASK_BLOCKED') ? null : (open.error ?? stages.error)}
        onSubmit={submit}
        onCancel={onDone}
        submitLabel={t('open.submit')}
      >
        <WithWhom
          fixed={personId}
          error={tried && person === null && t('field.personMissing')}
          onChoose={setPerson}
        />
        <div className={fields['pairs']}>
          <Select
            label={t('field.form')}
            allowDeselect={false}
            data={partnershipForm.options.map((value) => ({
              value,
              label: t(`vocabulary:partnershipForm.${value}`),
            }))}
            value={form}
            onChange={(value) => setForm(partnershipForm.parse(value))}
          />
          <Select
            label={t('field.stage')}
            allowDeselect={false}
            data={offered.map((each) => ({ value: each.id, label: stageName(each) }))}
            value={stage?.id ?? null}
            onChange={(value) => setStage(pipelineStageId.parse(value))}
          />
        </div>
        {person !== null && <AlreadyOpen personId={person} form={form} onGo={onDone} />}
        <OpportunityFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} tried={tried} />
      </FormFrame>
      {dialog}
    </>
  );
}
