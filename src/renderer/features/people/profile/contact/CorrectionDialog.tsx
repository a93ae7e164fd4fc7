import { useTranslation } from 'react-i18next';
import type { Profile } from '#shared/contract/personProfile.ts';
import { FormDialog } from '../../fields/FormDialog.tsx';
import { CorrectionForm } from './CorrectionForm.tsx';

interface CorrectionDialogProps {
  readonly profile: Profile;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The dialog in which names, contact and work are corrected. */
export function CorrectionDialog({ profile, opened, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation('people');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('contact.edit')} size="lg">
      <CorrectionForm profile={profile} onDone={onClose} />
    </FormDialog>
  );
}
