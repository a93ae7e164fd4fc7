import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { OpenOpportunityForm } from './OpenOpportunityForm.tsx';

interface OpenOpportunityDialogProps {
  readonly opened: boolean;
  /** With whom; null to choose. */
  readonly personId: PersonId | null;
  readonly form: PartnershipForm;
  /** The role or project, where it is known already. */
  readonly title?: string;
  readonly onClose: () => void;
  /** It was opened; a notice has said so. */
  readonly onOpened?: (opportunity: Opportunity) => void;
}

/** Opens an opportunity with a person, in any stage of any form. */
export function OpenOpportunityDialog({ opened, onClose, ...about }: OpenOpportunityDialogProps) {
  const { t } = useTranslation('pipeline');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('open.title')} size="lg">
      <OpenOpportunityForm {...about} onDone={onClose} />
    </FormDialog>
  );
}
