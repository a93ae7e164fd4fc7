import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { PersonSelect } from '#renderer/features/people/fields/PersonSelect.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import { useEventWrites } from '../useEventWrites.ts';

interface WalkInDialogProps {
  readonly event: CommunityEvent;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Somebody came who was not on the list. */
export function WalkInDialog({ event, opened, onClose }: WalkInDialogProps) {
  const { t } = useTranslation('events');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('attendance.walkInTitle')}>
      <WalkInForm event={event} onDone={onClose} />
    </FormDialog>
  );
}

function WalkInForm({ event, onDone }: { event: CommunityEvent; onDone: () => void }) {
  const { t } = useTranslation('events');
  const undo = useUndo();
  const { recordAttendance } = useEventWrites();
  const [person, choose] = useState<{ readonly id: PersonId; readonly name: PersonName } | null>(null);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (person === null) return;
    recordAttendance.mutate(
      { id: event.id, people: [person.id], attended: true, walkIns: true },
      {
        onSuccess: ({ operationId }) => {
          undo({ message: t('attendance.ticked', { name: displayName(person.name) }), operationId });
          onDone();
        },
      },
    );
  };
  return (
    <FormFrame
      busy={recordAttendance.isPending}
      error={null}
      onSubmit={submit}
      onCancel={onDone}
      submitLabel={t('attendance.walkInSubmit')}
    >
      <PersonSelect
        label={t('attendance.who')}
        chosen={person}
        except={null}
        error={tried && person === null && t('attendance.whoMissing')}
        onChoose={choose}
      />
    </FormFrame>
  );
}
