import { Button, Group, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import classes from './ExportDialog.module.css';
import type { Exporting } from './useExport.ts';

interface ExportSavedProps {
  readonly saved: Extract<Exporting, { state: 'saved' }>;
  readonly onClose: () => void;
}

/** The file is there: what is in it, and where it is. */
export function ExportSaved({ saved: { file, result }, onClose }: ExportSavedProps) {
  const { t } = useTranslation(['exports', 'app']);
  const format = useFormat();
  const showRefusal = useRefusalNotice();
  const { people, fileName, bytes } = result.file;
  const show = () => {
    bridge().call('revealGranted', { id: file.id }).catch(showRefusal);
  };
  return (
    <Stack gap="lg">
      <div className={classes['saved']} role="status">
        <IconCheck size={20} stroke={1.8} aria-hidden />
        <div>
          <p className={classes['fileName']}>{t('saved.title', { fileName })}</p>
          <p className={classes['about']}>
            {t('saved.about', { count: people, shown: format.number(people), size: format.fileSize(bytes) })}
          </p>
          {result.replaced > 0 && (
            <p className={classes['about']}>
              {t('saved.replaced', { count: result.replaced, shown: format.number(result.replaced) })}
            </p>
          )}
        </div>
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={show}>
          {t('saved.show')}
        </Button>
        <Button onClick={onClose} autoFocus>
          {t('saved.done')}
        </Button>
      </Group>
    </Stack>
  );
}
