import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LongText } from '#renderer/features/interactions/LongText.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { ManagementMessage } from '#shared/contract/managementMessages.ts';
import classes from './MessagesPage.module.css';
import { useMessageWrites } from './useMessageWrites.ts';

interface MessageItemProps {
  readonly message: ManagementMessage;
  /** Absent where the reader does not write messages. */
  readonly onEdit?: () => void;
}

/** A message: when, by whom, to whom, by which way, and what it said. */
export function MessageItem({ message, onEdit }: MessageItemProps) {
  const { t } = useTranslation(['managementMessages', 'vocabulary', 'app']);
  const heading = useId();
  const { remove } = useMessageWrites();
  const { sentOn, title, body, sentBy, channel, departments } = message;
  const audience = departments.length === 0 ? t('everybody') : departments.join(t('app:listSeparator'));
  const label = t('more', { title });
  return (
    <li>
      <article className={classes['message']} aria-labelledby={heading}>
        <div className={classes['head']}>
          <div className={classes['words']}>
            <h2 id={heading} className={classes['title']}>
              {title}
            </h2>
            <p className={classes['about']}>
              <DateText date={sentOn} />
              {` · ${sentBy} · ${t(`vocabulary:messageChannel.${channel}`)} · ${audience}`}
            </p>
          </div>
          {onEdit && (
            <MoreMenu label={label}>
              <MenuEntry sign={IconPencil} onClick={onEdit}>
                {t('change')}
              </MenuEntry>
              <MenuEntry sign={IconTrash} onClick={() => remove(message)}>
                {t('remove')}
              </MenuEntry>
            </MoreMenu>
          )}
        </div>
        {body !== '' && <LongText text={body} />}
      </article>
    </li>
  );
}
