import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { changedFacts } from '#renderer/features/people/fields/useVersionedSave.ts';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import { draftOf, lacksStep, tidyDraft } from '../opening/draft.ts';
import { OpportunityFields } from '../opening/OpportunityFields.tsx';
import { usePipelineWrites } from '../usePipelineWrites.ts';
import { useDraftFacts } from './useDraftFacts.ts';

interface OpportunityEditFormProps {
  readonly opportunity: Opportunity;
  readonly onDone: () => void;
}

/**
 * Changes what is written down of an opportunity. Where it was changed elsewhere meanwhile, but nothing of what this
 * form shows, it saves on the newer version; else it says what is there now, and saving once more replaces it.
 */
export function OpportunityEditForm({ opportunity, onDone }: OpportunityEditFormProps) {
  const { t } = useTranslation('pipeline');
  const data = useData();
  const queryClient = useQueryClient();
  const { update } = usePipelineWrites();
  const undo = useUndo();
  const facts = useDraftFacts();
  const [opened] = useState(opportunity);
  const [seen, setSeen] = useState(opportunity);
  const [draft, setDraft] = useState(() => draftOf(opportunity));
  const [tried, setTried] = useState(false);
  const { id } = opportunity;
  const save = (version: number) =>
    update.mutate(
      { id, version, ...tidyDraft(draft) },
      {
        onSuccess: (changed) => {
          queryClient.setQueryData(
            data.pipeline.opportunity.queryKey({ input: { id } }),
            changed.opportunity,
          );
          undo({ message: t('panel.saved'), operationId: changed.operationId });
          onDone();
        },
        onError: (error) => {
          if (isRefusal(error, 'CHANGED_MEANWHILE')) void goOnNewer();
        },
      },
    );
  const goOnNewer = async () => {
    const query = data.pipeline.opportunity.queryOptions({ input: { id } });
    const present = await queryClient.fetchQuery({ ...query, staleTime: 0 }).catch(() => null);
    if (present === null || present.version === seen.version) return;
    setSeen(present);
    if (changedFacts(facts(seen), facts(present)).length === 0) save(present.version);
  };
  const meanwhile = changedFacts(facts(opened), facts(seen));
  return (
    <FormFrame
      busy={update.isPending}
      error={isRefusal(update.error, 'CHANGED_MEANWHILE') ? null : update.error}
      meanwhile={meanwhile.length > 0 ? meanwhile : null}
      onSubmit={() => {
        setTried(true);
        if (!lacksStep(draft)) save(seen.version);
      }}
      onCancel={onDone}
    >
      <OpportunityFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} tried={tried} />
    </FormFrame>
  );
}
