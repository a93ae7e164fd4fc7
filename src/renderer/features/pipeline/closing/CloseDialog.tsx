import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import { isEmployment } from '#shared/domain/asking/askRules.ts';
import { displayName } from '#shared/domain/names.ts';
import type { OpportunityOutcome } from '#shared/domain/vocabulary.ts';
import { useOpportunity } from '../panel/useOpportunity.ts';
import { CloseForm } from './CloseForm.tsx';

interface CloseDialogProps {
  /** What is closed, and how; null while nothing is. */
  readonly closing: { readonly card: OpportunityCard; readonly outcome: OpportunityOutcome } | null;
  readonly onClose: () => void;
}

/** Closes an opportunity: what came of it, or why not now, and when to ask again. */
export function CloseDialog({ closing, onClose }: CloseDialogProps) {
  const { t } = useTranslation('pipeline');
  const query = useOpportunity(closing?.card.id ?? null);
  const title = () => {
    if (closing === null) return '';
    const { card, outcome } = closing;
    const name = displayName(card.personName);
    if (outcome !== 'returned') return t(`closing.title.${outcome}`, { name });
    return t(`closing.title.returned.${isEmployment(card.form) ? 'employment' : 'partnership'}`, { name });
  };
  return (
    <FormDialog opened={closing !== null} onClose={onClose} title={title()} size="lg">
      {closing !== null && query.data && (
        <CloseForm opportunity={query.data} outcome={closing.outcome} onDone={onClose} />
      )}
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LinesSkeleton lines={6} />}
    </FormDialog>
  );
}
