import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { EventForm } from './EventForm.tsx';

interface EventDialogProps {
  readonly opened: boolean;
  /** Null for a new one. */
  readonly event: CommunityEvent | null;
  readonly onClose: () => void;
  readonly onSaved?: (event: CommunityEvent) => void;
}

/** Makes an event, or changes one. */
export function EventDialog({ opened, event, onClose, onSaved }: EventDialogProps) {
  const { t } = useTranslation('events');
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t(event === null ? 'form.newTitle' : 'form.changeTitle')}
      size="lg"
    >
      <EventForm event={event} onDone={onClose} {...(onSaved && { onSaved })} />
    </FormDialog>
  );
}
