import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddPersonForm } from '#renderer/features/people/add/AddPersonForm.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import { PlanForm } from './PlanForm.tsx';
import { type Subject, subjectOf } from './subject.ts';

interface PlanDialogProps {
  /** Whose farewell is planned: a leaver whose last day is known, or whoever is chosen; null while nothing is. */
  readonly request: { readonly leaver: Leaver | null } | null;
  readonly onClose: () => void;
}

/** Plans a farewell; somebody who is not there yet can be added on the way. */
export function PlanDialog({ request, onClose }: PlanDialogProps) {
  const { t } = useTranslation(['offboarding', 'people']);
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<Subject | null>(null);
  const close = () => {
    setAdding(false);
    setAdded(null);
    onClose();
  };
  const first = request?.leaver ? subjectOf(request.leaver) : added;
  return (
    <FormDialog
      opened={request !== null}
      onClose={close}
      title={adding ? t('people:add.title') : t('plan.title')}
      size="lg"
    >
      {request !== null && adding && (
        <AddPersonForm
          onCancel={() => setAdding(false)}
          onAdded={(personId, name) => {
            setAdded({ personId, name });
            setAdding(false);
          }}
        />
      )}
      {request !== null && !adding && (
        <PlanForm
          first={first}
          fixed={request.leaver !== null}
          onAddPerson={() => setAdding(true)}
          onDone={close}
        />
      )}
    </FormDialog>
  );
}
