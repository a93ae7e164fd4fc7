import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBan,
  IconCalendarDown,
  IconId,
  IconListCheck,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { EventDialog } from '../form/EventDialog.tsx';
import { useEventWrites } from '../useEventWrites.ts';
import { EventFileDialog } from './EventFileDialog.tsx';
import type { EventFile } from './useEventFile.ts';

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
      <MoreMenu label={t('more')} ofPage>
        <MenuEntry sign={IconCalendarDown} onClick={() => setFile('calendar')}>
          {t('file.calendar')}
        </MenuEntry>
        <MenuEntry sign={IconId} onClick={() => setFile('badges')}>
          {t('file.badges')}
        </MenuEntry>
        <MenuEntry sign={IconListCheck} onClick={() => setFile('sheet')}>
          {t('file.sheet')}
        </MenuEntry>
        <Menu.Divider />
        <MenuEntry sign={cancelled ? IconRestore : IconBan} onClick={callOff}>
          {t(cancelled ? 'callOn' : 'callOff')}
        </MenuEntry>
        <MenuEntry sign={IconTrash} onClick={toBin}>
          {t('remove')}
        </MenuEntry>
      </MoreMenu>
      <EventDialog opened={changing} event={event} onClose={change.close} />
      <EventFileDialog event={event} file={file} onClose={() => setFile(null)} />
    </>
  );
}
