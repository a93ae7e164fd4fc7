import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { Attachment, Interaction } from '#shared/contract/interactions.ts';
import type { AttachableFile } from '#shared/contract/mainCalls.ts';
import { useInteractionWrites } from './useInteractionWrites.ts';

export interface EntryActions {
  /** Puts an interaction into the bin. */
  remove(interaction: Interaction): void;
  attach(interaction: Interaction, files: readonly AttachableFile[]): void;
  saveCopy(attachment: Attachment): void;
  removeAttachment(attachment: Attachment): void;
}

/**
 * What can be done with the entries of a timeline, once for all of them and always the same object. Each says what
 * was done, and what can be taken back comes with a way back.
 */
export function useEntryActions(): EntryActions {
  const { t } = useTranslation('interactions');
  const client = useDataClient();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const writes = useInteractionWrites();
  // Not `mutate`: its callbacks would go with a second call, and with the entry.
  const remove = writes.remove.mutateAsync;
  const restore = writes.restore.mutateAsync;
  const attach = writes.attach.mutateAsync;
  const takeOff = writes.removeAttachment.mutateAsync;
  const putBack = writes.restoreAttachment.mutateAsync;
  return useMemo(
    () => ({
      remove: ({ id, version }) => {
        const onUndo = () => void restore({ id }).catch(showRefusal);
        remove({ id, version }).then(() => notice({ message: t('removed'), onUndo }), showRefusal);
      },
      attach: ({ id }, files) => {
        const fileName = files[0]?.name ?? '';
        const message = t('attachments.attached', { count: files.length, fileName });
        attach({ id, files: files.map((file) => file.id) }).then(() => notice({ message }), showRefusal);
      },
      saveCopy: ({ id, fileName }) => {
        const save = async () => {
          const suggestedName = shortened(fileName);
          const to = await bridge().call('pickSaveFile', { suggestedName, kind: 'any' });
          if (to === null) return;
          await client.interactions.saveAttachment({ attachmentId: id, to: to.id });
          notice({ message: t('attachments.saved', { folder: to.folder }) });
        };
        save().catch(showRefusal);
      },
      removeAttachment: ({ id, fileName }) => {
        const onUndo = () => void putBack({ attachmentId: id }).catch(showRefusal);
        const message = t('attachments.removed', { fileName });
        takeOff({ attachmentId: id }).then(() => notice({ message, onUndo }), showRefusal);
      },
    }),
    [t, client, notice, showRefusal, remove, restore, attach, takeOff, putBack],
  );
}

/** At most as long as main takes a name, without losing its ending. */
function shortened(fileName: string): string {
  return fileName.length <= 200 ? fileName : `${fileName.slice(0, 180)}${fileName.slice(-20)}`;
}
