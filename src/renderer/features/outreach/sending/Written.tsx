import { Button, Group, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { Outreach } from '#shared/contract/outreach.ts';
import classes from './Written.module.css';

/** What the data process says when the files are there. */
export interface WrittenFiles {
  readonly type: 'finished';
  readonly outreach: Outreach;
  readonly files: number;
  readonly recipients: number;
  readonly name: string;
}

interface WrittenProps {
  readonly files: WrittenFiles;
  readonly file: FileGrant;
  readonly onClose: () => void;
  readonly onConfirm: (outreach: Outreach) => void;
}

/** The files are there: how many, where, and what is to be done next. */
export function Written({
  files: { files, recipients, name, outreach },
  file,
  onClose,
  onConfirm,
}: WrittenProps) {
  const { t } = useTranslation(['outreach', 'app']);
  const format = useFormat();
  const showRefusal = useRefusalNotice();
  const show = () => {
    bridge().call('revealGranted', { id: file.id }).catch(showRefusal);
  };
  return (
    <Stack gap="lg">
      <div className={classes['written']} role="status">
        <IconCheck size={20} stroke={1.8} aria-hidden />
        <div>
          <p className={classes['name']}>{t('write.done', { name })}</p>
          <p className={classes['about']}>
            {t('write.doneAbout', {
              count: recipients,
              shown: format.number(recipients),
              files: format.number(files),
            })}
          </p>
          <p className={classes['about']}>{t('write.next')}</p>
        </div>
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="subtle" onClick={onClose}>
          {t('write.later')}
        </Button>
        <Button variant="default" onClick={show}>
          {t('write.show')}
        </Button>
        <Button onClick={() => onConfirm(outreach)}>{t('confirm.open')}</Button>
      </Group>
    </Stack>
  );
}
