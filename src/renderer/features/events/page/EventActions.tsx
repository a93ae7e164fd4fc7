import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBan,
  IconCalendarDown,
  IconDots,
  IconId,
  IconListCheck,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { EventDialog } from '../form/EventDialog.tsx';
import { useEventWrites } from '../useEventWrites.ts';
import { EventFileDialog } from './EventFileDialog.tsx';
import type { EventFile } from './useEventFile.ts';

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** What can be done with an event as a whole. */
export function EventActions({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events');
  const navigate = useNavigate();
  const undo = useUndo();
  const { cancel, remove } = useEventWrites();
  const [changing, change] = useDisclosure(false);
  const [file, setFile] = useState<EventFile | null>(null);
  const { id, version, title } = event;
  const cancelled = event.cancelledAt !== null;
  const callOff = () =>
    cancel.mutate(
      { id, version, cancelled: !cancelled },
      {
        onSuccess: ({ operationId }) =>
          undo({ message: t(cancelled ? 'calledOn' : 'calledOff', { title }), operationId }),
      },
    );
  const toBin = () =>
    remove.mutate(
      { id, version },
      {
        onSuccess: ({ operationId }) => {
          undo({ message: t('removed', { title }), operationId });
          void navigate({ to: '/community/events' });
        },
      },
    );
  return (
    <>
      <Button variant="default" onClick={change.open}>
        {t('change')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('more')}>
            <IconDots {...sign} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCalendarDown {...sign} />} onClick={() => setFile('calendar')}>
            {t('file.calendar')}
          </Menu.Item>
          <Menu.Item leftSection={<IconId {...sign} />} onClick={() => setFile('badges')}>
            {t('file.badges')}
          </Menu.Item>
          <Menu.Item leftSection={<IconListCheck {...sign} />} onClick={() => setFile('sheet')}>
            {t('file.sheet')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={cancelled ? <IconRestore {...sign} /> : <IconBan {...sign} />}
            onClick={callOff}
          >
            {t(cancelled ? 'callOn' : 'callOff')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash {...sign} />} onClick={toBin}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EventDialog opened={changing} event={event} onClose={change.close} />
      <EventFileDialog event={event} file={file} onClose={() => setFile(null)} />
    </>
  );
}
