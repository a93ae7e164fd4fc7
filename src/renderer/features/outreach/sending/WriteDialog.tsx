import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { usePreferences } from '#renderer/app/preferences.ts';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { ChoiceCards } from '#renderer/ui/ChoiceCards.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { Outreach, OutreachFormat } from '#shared/contract/outreach.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import classes from '../desk.module.css';
import { useLongWork } from './useLongWork.ts';
import { Written, type WrittenFiles } from './Written.tsx';

interface WriteDialogProps {
  /** The message as it is kept; null while the dialog is closed. */
  readonly outreach: Outreach | null;
  readonly recipients: number | undefined;
  readonly onClose: () => void;
  /** The files are there, and one wants to say that they were sent. */
  readonly onConfirm: (outreach: Outreach) => void;
}

/** What a message by each channel is written as, the usual way first. */
const formatsOf: Record<Channel, readonly OutreachFormat[]> = {
  email: ['eml', 'xlsx', 'csv'],
  phone: ['xlsx', 'csv'],
  message: ['xlsx', 'csv'],
  post: ['pdf', 'xlsx', 'csv'],
};

/** Writes the messages to files: as what, where to, how far, and what became of it. */
export function WriteDialog({ outreach, recipients, onClose, onConfirm }: WriteDialogProps) {
  const { t } = useTranslation('outreach');
  const writing = useLongWork<WrittenFiles>();
  const busy = writing.work.state === 'running';
  const close = () => {
    writing.forget();
    onClose();
  };
  return (
    <FormDialog opened={outreach !== null} onClose={close} title={t('write.title')} size="lg" stays={busy}>
      {outreach !== null && (
        <Content
          outreach={outreach}
          recipients={recipients}
          writing={writing}
          onClose={close}
          onConfirm={(written) => {
            close();
            onConfirm(written);
          }}
        />
      )}
    </FormDialog>
  );
}

interface ContentProps extends Omit<WriteDialogProps, 'outreach'> {
  readonly outreach: Outreach;
  readonly writing: ReturnType<typeof useLongWork<WrittenFiles>>;
}

function Content({ outreach, recipients, writing, onClose, onConfirm }: ContentProps) {
  const { t } = useTranslation(['outreach', 'app']);
  const shown = useFormat();
  const offeredFormats = formatsOf[outreach.channel];
  const [format, setFormat] = useState<OutreachFormat>(offeredFormats[0] ?? 'xlsx');
  const [file, setFile] = useState<FileGrant | null>(null);
  const write = useWrite(outreach, writing, setFile);
  const { work, cancel } = writing;
  if (work.state === 'running') {
    return <ProgressPanel title={t('write.running')} {...work} onCancel={cancel} />;
  }
  if (work.state === 'finished' && file !== null) {
    return <Written files={work.result} file={file} onClose={onClose} onConfirm={onConfirm} />;
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        write(format);
      }}
    >
      <Stack gap="lg">
        {recipients !== undefined && (
          <p className={classes['hint']}>
            {t('write.whom', { count: recipients, shown: shown.number(recipients) })}
          </p>
        )}
        <ChoiceCards
          label={t('write.as')}
          value={format}
          onChange={setFormat}
          choices={offeredFormats.map((value) => ({
            value,
            label: t(`write.format.${value}.name`),
            description: t(`write.format.${value}.goodFor`),
          }))}
        />
        <p className={classes['hint']}>{t('write.notSent')}</p>
        {work.state === 'failed' && <RefusalAlert error={work.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit">{t('write.submit')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks where to and writes. Drafts and letters are many files, which go into a folder. */
function useWrite(outreach: Outreach, writing: ContentProps['writing'], onFile: (file: FileGrant) => void) {
  const client = useDataClient();
  const queryClient = useQueryClient();
  const { language } = usePreferences();
  const { id, version, title } = outreach;
  return (format: OutreachFormat) =>
    void writing
      .run(async (signal) => {
        const to =
          format === 'csv' || format === 'xlsx'
            ? await bridge().call('pickSaveFile', { suggestedName: `${title}.${format}`, kind: format })
            : await bridge().call('pickOutputFolder', null);
        if (to === null) return null;
        onFile(to);
        return await client.outreach.write({ id, version, format, to: to.id, language }, { signal });
      })
      .then(() => queryClient.invalidateQueries());
}
