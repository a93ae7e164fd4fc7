import { Button, Group, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { Toggles } from '#renderer/features/interactions/Toggles.tsx';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { CommunityEvent } from '#shared/contract/events.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { type Language, language as languages } from '#shared/domain/vocabulary.ts';
import classes from './page.module.css';
import { type EventFile, useEventFile } from './useEventFile.ts';

interface EventFileDialogProps {
  readonly event: CommunityEvent;
  /** Null while it is closed. */
  readonly file: EventFile | null;
  readonly onClose: () => void;
}

/** Writes an event's calendar entry, badges or attendance sheet, in the language one chooses. */
export function EventFileDialog({ event, file, onClose }: EventFileDialogProps) {
  const { t } = useTranslation('events');
  return (
    <FormDialog opened={file !== null} onClose={onClose} title={file === null ? '' : t(`file.${file}`)}>
      {file !== null && <FileForm event={event} file={file} onClose={onClose} />}
    </FormDialog>
  );
}

function FileForm({ event, file, onClose }: { event: CommunityEvent; file: EventFile; onClose: () => void }) {
  const { t } = useTranslation(['events', 'vocabulary', 'app']);
  const format = useFormat();
  const showRefusal = useRefusalNotice();
  const preferred = usePreferences().language;
  const [language, setLanguage] = useState<Language>(preferred);
  const save = useEventFile(event, file);
  const saved = save.data;
  const savedWords = ({ fileName, bytes }: { fileName: string; bytes: number }) =>
    t('file.saved', { fileName, size: format.fileSize(bytes) });
  return (
    <Stack gap="md">
      <p className={classes['explained']}>{t(`file.explained.${file}`)}</p>
      <Toggles
        label={t('file.language')}
        options={languages.options.map((value) => ({ value, word: t(`vocabulary:language.${value}`) }))}
        value={language}
        onChange={setLanguage}
      />
      {save.error !== null && <RefusalAlert error={save.error} />}
      <div aria-live="polite">
        {saved && (
          <Group gap="sm">
            <IconCheck size={18} stroke={1.6} aria-hidden />
            <span>
              {saved.people === null
                ? savedWords(saved)
                : t('sentences', {
                    first: savedWords(saved),
                    second: t('file.people', { count: saved.people, shown: format.number(saved.people) }),
                  })}
            </span>
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                bridge()
                  .call('revealGranted', { id: fileGrantId.parse(saved.grant) })
                  .catch(showRefusal);
              }}
            >
              {t('file.show')}
            </Button>
          </Group>
        )}
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('app:close')}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate(language)} data-autofocus>
          {t('file.save')}
        </Button>
      </Group>
    </Stack>
  );
}
