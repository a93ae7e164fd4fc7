import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/features/people/fields/FormDialog.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { TakenImport } from './useTakingBack.ts';

interface TakeBackDialogProps {
  /** The import that is asked about; null while none is. */
  readonly entry: TakenImport | null;
  readonly onClose: () => void;
  readonly onTakeBack: (entry: TakenImport) => void;
}

/** Says what taking an import back does, and asks. */
export function TakeBackDialog({ entry, onClose, onTakeBack }: TakeBackDialogProps) {
  const { t } = useTranslation('duplicates');
  return (
    <FormDialog
      opened={entry !== null}
      onClose={onClose}
      title={t('past.askTitle', { fileName: entry?.fileName ?? '' })}
    >
      {entry !== null && <Question entry={entry} onClose={onClose} onTakeBack={() => onTakeBack(entry)} />}
    </FormDialog>
  );
}

interface QuestionProps {
  readonly entry: TakenImport;
  readonly onClose: () => void;
  readonly onTakeBack: () => void;
}

function Question({ entry, onClose, onTakeBack }: QuestionProps) {
  const { t } = useTranslation(['duplicates', 'app']);
  const format = useFormat();
  const { created, updated } = entry;
  return (
    <Stack gap="md">
      <List size="sm" spacing={4}>
        {created > 0 && (
          <List.Item>{t('past.askCreated', { count: created, shown: format.number(created) })}</List.Item>
        )}
        {updated > 0 && (
          <List.Item>{t('past.askUpdated', { count: updated, shown: format.number(updated) })}</List.Item>
        )}
        <List.Item>{t('past.askKept')}</List.Item>
      </List>
      <Text size="sm" c="dimmed">
        {t('past.askAgain')}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('app:cancel')}
        </Button>
        <Button onClick={onTakeBack}>{t('past.askConfirm')}</Button>
      </Group>
    </Stack>
  );
}
