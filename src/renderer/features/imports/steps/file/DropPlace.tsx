import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import classes from './DropPlace.module.css';

interface DropPlaceProps {
  /** No file was chosen before. */
  readonly first: boolean;
  /** Null where the choice was given up. */
  readonly onFile: (file: FileGrant | null) => void;
}

/** Takes one file, dropped or chosen. */
export function DropPlace({ first, onFile }: DropPlaceProps) {
  const { t } = useTranslation('imports');
  const showRefusal = useRefusalNotice();
  const notice = useNotice();
  const [over, setOver] = useState(false);
  const pick = () => {
    bridge().call('pickImportFile', null).then(onFile).catch(showRefusal);
  };
  const drop = async (dropped: FileList): Promise<void> => {
    const [file] = dropped;
    const granted = file === undefined || dropped.length > 1 ? null : await bridge().grantDroppedFile(file);
    if (granted === null) notice({ message: t('file.notAFile'), tone: 'attention' });
    onFile(granted);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    drop(event.dataTransfer.files).catch(showRefusal);
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
      <IconFileImport size={40} stroke={1.2} aria-hidden className={classes['sign'] ?? ''} />
      <p className={classes['drop']}>{t('file.drop')}</p>
      <Button variant={first ? 'filled' : 'default'} onClick={pick}>
        {t(first ? 'file.choose' : 'file.another')}
      </Button>
      <p className={classes['kinds']}>{t('file.kinds')}</p>
      <p className={classes['kinds']}>{t('file.privacy')}</p>
    </div>
  );
}
