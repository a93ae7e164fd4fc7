import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LongText } from '#renderer/features/interactions/LongText.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
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
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" aria-label={label} title={label}>
                  <IconDots size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />} onClick={onEdit}>
                  {t('change')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
                  onClick={() => remove(message)}
                >
                  {t('remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
        {body !== '' && <LongText text={body} />}
      </article>
    </li>
  );
}
