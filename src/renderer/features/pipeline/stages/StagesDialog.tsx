import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { useStages } from '../useStages.ts';
import { StageEditor } from './StageEditor.tsx';

interface StagesDialogProps {
  readonly form: PartnershipForm;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The stages of one form, to change. */
export function StagesDialog({ form, opened, onClose }: StagesDialogProps) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const stages = useStages().ofForm(form);
  const title = t('stages.title', { form: t(`vocabulary:partnershipForm.${form}`) });
  return (
    <FormDialog opened={opened && stages.length > 0} onClose={onClose} title={title} size="lg">
      <StageEditor key={form} form={form} stages={stages} onDone={onClose} />
    </FormDialog>
  );
}
