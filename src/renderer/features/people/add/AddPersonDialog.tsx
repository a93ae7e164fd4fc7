import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/domain/ids.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { AddPersonForm } from './AddPersonForm.tsx';

interface AddPersonDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAdded: (person: PersonId) => void;
}

/** Adds a person by hand, for whom no file is worth making. */
export function AddPersonDialog({ opened, onClose, onAdded }: AddPersonDialogProps) {
  const { t } = useTranslation('people');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('add.title')} size="lg">
      <AddPersonForm
        onCancel={onClose}
        onAdded={(person) => {
          onClose();
          onAdded(person);
        }}
      />
    </FormDialog>
  );
}
