import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { DayInput } from '#renderer/features/people/fields/DayInput.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { FormFrame } from '#renderer/features/people/fields/FormFrame.tsx';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { useEventWrites } from '../useEventWrites.ts';
import classes from './invitations.module.css';

interface MarkInvitedDialogProps {
  readonly event: CommunityEvent;
  /** Null for all on the list who are not invited. */
  readonly people: readonly PersonId[] | null;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says that people were invited by another way than a message from here, and when. */
export function MarkInvitedDialog({ opened, onClose, ...about }: MarkInvitedDialogProps) {
  const { t } = useTranslation('events');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('invite.markTitle')}>
      <MarkForm {...about} onClose={onClose} />
    </FormDialog>
  );
}

function MarkForm({ event, people, onClose, onDone }: Omit<MarkInvitedDialogProps, 'opened'>) {
  const { t } = useTranslation(['events', 'vocabulary']);
  const format = useFormat();
  const undo = useUndo();
  const notice = useNotice();
  const today = useToday();
  const [invitedOn, setDay] = useState(today);
  const { markInvited } = useEventWrites();
  const submit = () =>
    markInvited.mutate(
      { id: event.id, people: people === null ? null : [...people], invitedOn },
      {
        onSuccess: ({ invited, leftOut, operationId }) => {
          const out = leftOut.reduce((sum, each) => sum + each.people, 0);
          const done = t('invite.marked', { count: invited, shown: format.number(invited) });
          const message =
            out === 0
              ? done
              : t('sentences', {
                  first: done,
                  second: t('invite.markedLeftOut', { count: out, shown: format.number(out) }),
                });
          if (invited === 0) notice({ message });
          else undo({ message, operationId });
          onDone();
          onClose();
        },
      },
    );
  return (
    <FormFrame
      busy={markInvited.isPending}
      error={null}
      onSubmit={submit}
      onCancel={onClose}
      submitLabel={t('invite.mark')}
    >
      <p className={classes['explained']}>{t('invite.markExplained')}</p>
      <DayInput
        label={t('invite.day')}
        required
        value={invitedOn}
        onChange={(day) => day !== null && setDay(day)}
      />
    </FormFrame>
  );
}
