import { Button } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { freshSession, type ImportSession } from '../session.ts';
import classes from './FileStep.module.css';
import { StepFrame } from './StepFrame.tsx';

interface FileStepProps {
  readonly session: ImportSession;
  readonly change: (patch: Partial<ImportSession>) => void;
}

/** Picks the file, by the system's dialog or dropped on the page. */
export function FileStep({ session, change }: FileStepProps) {
  const { t } = useTranslation('imports');
  const { file } = session;
  const take = (chosen: FileGrant | null) => {
    if (chosen === null) return;
    const { leaversOnly, onDuplicate } = session;
    change({ ...freshSession, file: chosen, step: 'found', leaversOnly, onDuplicate });
  };
  return (
    <StepFrame
      title={t('steps.file')}
      {...(file !== null && { sentence: t('file.chosen', { fileName: file.name }) })}
      actions={
        file === null ? null : <Button onClick={() => change({ step: 'found' })}>{t('file.continue')}</Button>
      }
    >
      <DropPlace first={file === null} onFile={take} />
    </StepFrame>
  );
}

function DropPlace({ first, onFile }: { first: boolean; onFile: (file: FileGrant | null) => void }) {
  const { t } = useTranslation('imports');
  const showRefusal = useRefusalNotice();
  const notice = useNotice();
  const [over, setOver] = useState(false);
  const pick = () => {
    bridge().call('pickImportFile', null).then(onFile).catch(showRefusal);
  };
  const drop = async (dropped: File | undefined): Promise<void> => {
    const granted = dropped === undefined ? null : await bridge().grantDroppedFile(dropped);
    if (granted === null) notice({ message: t('file.notAFile'), tone: 'attention' });
    onFile(granted);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    drop(event.dataTransfer.files[0]).catch(showRefusal);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the way of the mouse; the button does the same
    <div
      className={classes['place']}
      data-over={over || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileTypeCsv size={40} stroke={1.2} aria-hidden className={classes['sign'] ?? ''} />
      <p className={classes['drop']}>{t('file.drop')}</p>
      <Button variant={first ? 'filled' : 'default'} onClick={pick}>
        {t(first ? 'file.choose' : 'file.another')}
      </Button>
      <p className={classes['kinds']}>{t('file.kinds')}</p>
      <p className={classes['kinds']}>{t('file.privacy')}</p>
    </div>
  );
}
