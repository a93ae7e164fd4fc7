import { Select, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { AddPersonDialog } from '#renderer/features/people/add/AddPersonDialog.tsx';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import { isEmployment } from '#shared/domain/asking/askRules.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import { type OpportunityOutcome, outcomeReason } from '#shared/domain/vocabulary.ts';
import { useOutcomeWords } from '../useOutcomeWords.ts';
import { usePipelineWrites } from '../usePipelineWrites.ts';
import { closeDraftOf } from './closeDraft.ts';
import { NewPartnership } from './NewPartnership.tsx';
import { NewTenure } from './NewTenure.tsx';
import { Referred, type ReferredPerson } from './Referred.tsx';

interface CloseFormProps {
  readonly opportunity: Opportunity;
  readonly outcome: OpportunityOutcome;
  readonly onDone: () => void;
}

/** What belongs to an ending: the new tenure or partnership, or the reason and the day to ask again. */
export function CloseForm({ opportunity, outcome, onDone }: CloseFormProps) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const today = useToday();
  const outcomeWord = useOutcomeWords();
  const undo = useUndo();
  const { close } = usePipelineWrites();
  const [draft, setDraft] = useState(() => closeDraftOf(opportunity, outcome, today));
  const [tried, setTried] = useState(false);
  const [referred, setReferred] = useState<ReferredPerson | null>(null);
  const [adding, add] = useDisclosure(false);
  const nameOf = useNameOf();
  const { id, version, form, personId } = opportunity;
  const name = displayName(opportunity.personName);
  const startMissing = (draft.tenure ?? draft.partnership)?.startedOn === null;
  const isReferral = outcome === 'returned' && form === 'referral';
  const nobodyReferred = isReferral && referred === null;
  const tooEarly = draft.askAgainOn !== null && draft.askAgainOn <= today;
  const submit = () => {
    setTried(true);
    if (startMissing || tooEarly || nobodyReferred) return;
    close.mutate(
      { id, version, outcome, ...draft, referredId: referred?.id ?? null, words: draft.words.trim() },
      {
        onSuccess: ({ operationId }) => {
          undo({ message: t('closing.done', { outcome: outcomeWord(outcome, form), name }), operationId });
          onDone();
        },
      },
    );
  };
  const submitLabel =
    outcome === 'returned'
      ? t(`closing.submit.returned.${isEmployment(form) ? 'employment' : 'partnership'}`)
      : t(`closing.submit.${outcome}`);
  return (
    <>
      <FormFrame
        busy={close.isPending}
        error={close.error}
        onSubmit={submit}
        onCancel={onDone}
        submitLabel={submitLabel}
      >
        {draft.tenure !== null && (
          <NewTenure
            tenure={draft.tenure}
            tried={tried}
            onChange={(tenure) => setDraft({ ...draft, tenure })}
          />
        )}
        {draft.partnership !== null && (
          <NewPartnership
            partnership={draft.partnership}
            tried={tried}
            onChange={(partnership) => setDraft({ ...draft, partnership })}
          />
        )}
        {isReferral && (
          <Referred
            by={personId}
            name={name}
            chosen={referred}
            error={tried && nobodyReferred && t('closing.referredMissing')}
            onChoose={setReferred}
            onAdd={add.open}
          />
        )}
        {outcome !== 'returned' && (
          <Select
            label={t('closing.reason')}
            data-autofocus
            placeholder={t('closing.noReason')}
            clearable
            clearButtonProps={{ 'aria-label': t('closing.noReason') }}
            data={outcomeReason.options.map((value) => ({
              value,
              label: t(`vocabulary:outcomeReason.${value}`),
            }))}
            value={draft.reason}
            onChange={(value) => setDraft({ ...draft, reason: outcomeReason.nullable().parse(value) })}
          />
        )}
        {outcome === 'notNow' && (
          <DayInput
            label={t('closing.askAgainOn')}
            description={t('closing.askAgainExplained')}
            value={draft.askAgainOn}
            error={tried && tooEarly && t('closing.askAgainPast')}
            onChange={(askAgainOn) => setDraft({ ...draft, askAgainOn })}
          />
        )}
        <Textarea
          label={t('closing.words')}
          description={outcome === 'returned' ? undefined : t('closing.wordsHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5000}
          value={draft.words}
          onChange={(event) => setDraft({ ...draft, words: event.currentTarget.value })}
        />
      </FormFrame>
      {/* Beside the form, not in it: what is sent there is not sent here. */}
      <AddPersonDialog
        opened={adding}
        onClose={add.close}
        onAdded={(added) => void nameOf(added).then((its) => setReferred({ id: added, name: its }))}
      />
    </>
  );
}

/** Reads what a person is called. */
function useNameOf(): (personId: PersonId) => Promise<PersonName> {
  const data = useData();
  const queryClient = useQueryClient();
  return (id) => queryClient.fetchQuery(data.people.profile.queryOptions({ input: { personId: id } }));
}
