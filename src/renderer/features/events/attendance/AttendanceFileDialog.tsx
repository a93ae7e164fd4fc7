import { Button, Stack } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFileDrop } from '#renderer/features/interactions/useFileDrop.ts';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { AttendanceRows } from './AttendanceRows.tsx';
import classes from './attendance.module.css';

interface AttendanceFileDialogProps {
  readonly event: CommunityEvent;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Reads the list of a meeting tool, shows whom each row is taken for, and records who came once that is confirmed. */
export function AttendanceFileDialog({ event, opened, onClose }: AttendanceFileDialogProps) {
  const { t } = useTranslation('events');
  return (
    <FormDialog opened={opened} onClose={onClose} title={t('attendance.fileTitle')} size="lg">
      <FileSteps event={event} onDone={onClose} />
    </FormDialog>
  );
}

function FileSteps({ event, onDone }: { event: CommunityEvent; onDone: () => void }) {
  const { t } = useTranslation('events');
  const client = useDataClient();
  const read = useMutation({
    mutationFn: async (granted: Promise<FileGrant | null>) => {
      const file = await granted;
      return file === null ? null : await client.events.readAttendance({ id: event.id, file: file.id });
    },
  });
  const { over, handlers } = useFileDrop(([file]) => {
    if (file !== undefined) read.mutate(bridge().grantDroppedFile(file));
  });
  if (read.data) {
    const { fileName, rows } = read.data;
    return (
      <AttendanceRows event={event} fileName={fileName} rows={rows} onDone={onDone} onBack={read.reset} />
    );
  }
  return (
    <Stack gap="md">
      <div className={classes['drop']} data-over={over || undefined} {...handlers}>
        <IconFileImport size={32} stroke={1.2} aria-hidden className={classes['sign'] ?? ''} />
        <p className={classes['words']}>{t('attendance.drop')}</p>
        <Button
          loading={read.isPending}
          onClick={() => read.mutate(bridge().call('pickImportFile', null))}
          data-autofocus
        >
          {t('attendance.choose')}
        </Button>
        <p className={classes['quiet']}>{t('attendance.kinds')}</p>
      </div>
      {read.error !== null && <RefusalAlert error={read.error} />}
    </Stack>
  );
}
