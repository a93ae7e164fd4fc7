import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import { attachmentLimit } from '#shared/contract/interactions.ts';
import type { AttachableFile } from '#shared/contract/mainCalls.ts';
import { filesAtATime } from './draft.ts';

const megabyte = 1024 * 1024;

/**
 * The two ways to come by files to attach: the system's dialog, and dropping them. What is too large, or no file at
 * all, is said and left out.
 */
export function useAttachableFiles(take: (files: AttachableFile[]) => void) {
  const { t } = useTranslation(['interactions', 'refusals']);
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  const warn = (message: string) => notice({ message, tone: 'attention' });
  const takeFitting = (files: readonly AttachableFile[]) => {
    for (const { name, bytes } of files.filter(({ bytes }) => bytes > attachmentLimit)) {
      const megabytes = Math.ceil((bytes / megabyte) * 10) / 10;
      const sizes = { fileName: name, megabytes, limit: attachmentLimit / megabyte };
      warn(t('refusals:ATTACHMENT_TOO_LARGE', sizes));
    }
    const fitting = files.filter(({ bytes }) => bytes <= attachmentLimit);
    if (fitting.length > filesAtATime) warn(t('attachments.tooMany', { limit: filesAtATime }));
    if (fitting.length > 0) take(fitting.slice(0, filesAtATime));
  };
  return {
    pick: () => {
      bridge().call('pickAttachments', null).then(takeFitting).catch(showRefusal);
    },
    drop: (dropped: readonly File[]) => {
      grantAll(dropped)
        .then((granted) => {
          if (granted.length < dropped.length) warn(t('attachments.notAFile'));
          takeFitting(granted);
        })
        .catch(showRefusal);
    },
  };
}

/** The dropped things that are files, with their sizes. */
async function grantAll(dropped: readonly File[]): Promise<AttachableFile[]> {
  const granted = await Promise.all(
    dropped.map(async (file) => ({ grant: await bridge().grantDroppedFile(file), bytes: file.size })),
  );
  return granted.flatMap(({ grant, bytes }) => (grant === null ? [] : [{ ...grant, bytes }]));
}
