import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { FollowUp, TouchDue } from '#shared/contract/followUps.ts';
import { instantOf } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { useActor } from './useActor.ts';
import { useFollowUpWrites } from './useFollowUpWrites.ts';
import { useResultDrafts } from './useResultDraft.ts';
import { useShownFollowUps } from './useShownFollowUps.ts';

/**
 * What one does with a follow-up in a list: it shows at once, says what was done and offers the way back. They use
 * `mutateAsync`, since the row that asked is often gone before the answer.
 */
export function useFollowUpActions() {
  const { t } = useTranslation('followUps');
  const format = useFormat();
  const actor = useActor();
  const writes = useFollowUpWrites();
  const shown = useShownFollowUps();
  const drafts = useResultDrafts();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const run = (work: () => Promise<unknown>) => {
    work().catch(showRefusal);
  };
  const undoable = (message: string, undo: () => Promise<unknown>) =>
    notice({ message, onUndo: () => run(undo) });

  return {
    finish: (followUp: FollowUp, result: string | null) =>
      run(async () => {
        const { id, version, title } = followUp;
        await shown.show(followUp, { ...followUp, doneAt: instantOf(Date.now()), result });
        const done = await writes.done.mutateAsync({ id, version, result });
        drafts.drop(id);
        undoable(t('finish.notice', { title }), () =>
          writes.reopen.mutateAsync({ id, version: done.version }),
        );
      }),
    reopen: (followUp: FollowUp) =>
      run(async () => {
        const { id, version, title, result } = followUp;
        await shown.show(followUp, { ...followUp, doneAt: null, result: null });
        const open = await writes.reopen.mutateAsync({ id, version });
        undoable(t('reopen.notice', { title }), () =>
          writes.done.mutateAsync({ id, version: open.version, result }),
        );
      }),
    snooze: (followUp: FollowUp, until: PlainDate) =>
      run(async () => {
        const { id, version, title, note, dueOn, owner } = followUp;
        await shown.show(followUp, { ...followUp, dueOn: until });
        const later = await writes.snooze.mutateAsync({ id, version, until });
        undoable(t('snooze.notice', { day: format.date(until), title }), () =>
          writes.update.mutateAsync({ id, version: later.version, title, note, dueOn, owner }),
        );
      }),
    remove: (followUp: FollowUp) =>
      run(async () => {
        const { id, version, title } = followUp;
        await shown.show(followUp, null);
        await writes.remove.mutateAsync({ id, version });
        undoable(t('removed', { title }), () => writes.restore.mutateAsync({ id }));
      }),
    /** Puts a contact off that an interval asks for; it is a follow-up of its own until then. */
    putOffTouch: ({ personId }: TouchDue, name: string, until: PlainDate) =>
      run(async () => {
        await shown.hideTouch(personId);
        const title = t('touch.task');
        const task = await writes.add.mutateAsync({
          personId,
          title,
          note: '',
          dueOn: until,
          owner: actor,
          kind: 'keepInTouch',
        });
        undoable(t('snooze.notice', { day: format.date(until), title: name }), () =>
          writes.remove.mutateAsync({ id: task.id, version: task.version }),
        );
      }),
  };
}
