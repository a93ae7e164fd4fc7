import { CloseButton, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Attachment } from '#shared/contract/interactions.ts';
import classes from './Attachments.module.css';
import type { EntryActions } from './useEntryActions.ts';

interface EntryAttachmentsProps {
  readonly attachments: readonly Attachment[];
  readonly actions: EntryActions;
}

/** The files kept with an entry: a press saves a copy. */
export function EntryAttachments({ attachments, actions }: EntryAttachmentsProps) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  if (attachments.length === 0) return null;
  return (
    <ul className={`${classes['files']} ${classes['kept']}`} aria-label={t('attachments.list')}>
      {attachments.map((attachment) => {
        const { id, fileName, bytes } = attachment;
        return (
          <li key={id} className={classes['file']}>
            <UnstyledButton
              className={classes['save']}
              title={t('attachments.save')}
              onClick={() => actions.saveCopy(attachment)}
            >
              <IconPaperclip size={13} stroke={1.6} aria-hidden />
              <span className={classes['name']}>{fileName}</span>{' '}
              <span className={classes['size']}>{format.fileSize(bytes)}</span>{' '}
              <VisuallyHidden>{t('attachments.save')}</VisuallyHidden>
            </UnstyledButton>
            <CloseButton
              size="xs"
              aria-label={t('attachments.remove', { fileName })}
              onClick={() => actions.removeAttachment(attachment)}
            />
          </li>
        );
      })}
    </ul>
  );
}
