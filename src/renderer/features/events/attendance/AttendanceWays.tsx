import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { AttendanceFileDialog } from './AttendanceFileDialog.tsx';
import { useMarkAbsent } from './useMarkAbsent.ts';
import { WalkInDialog } from './WalkInDialog.tsx';

/** Ways to record attendance besides ticking: the rest as absent, somebody unexpected, a meeting tool's list. */
export function AttendanceWays({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events');
  const [reading, read] = useDisclosure(false);
  const [walking, walk] = useDisclosure(false);
  const absent = useMarkAbsent(event);
  return (
    <>
      <Button size="xs" variant="default" loading={absent.isPending} onClick={() => absent.mutate()}>
        {t('attendance.markAbsent')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconWalk size={16} stroke={1.6} aria-hidden />}
        onClick={walk.open}
      >
        {t('attendance.walkIn')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
        onClick={read.open}
      >
        {t('attendance.read')}
      </Button>
      <AttendanceFileDialog event={event} opened={reading} onClose={read.close} />
      <WalkInDialog event={event} opened={walking} onClose={walk.close} />
    </>
  );
}
