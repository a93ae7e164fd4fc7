import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { AttachableFile } from '#shared/contract/mainCalls.ts';
import classes from './Attachments.module.css';

interface ChosenFilesProps {
  readonly files: readonly AttachableFile[];
  readonly onRemove: (file: AttachableFile) => void;
}

/** The files that will be kept with the interaction. */
export function ChosenFiles({ files, onRemove }: ChosenFilesProps) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label={t('attachments.chosen')}>
      {files.map((file) => (
        <li key={file.id} className={classes['file']}>
          <span className={classes['name']} title={file.name}>
            {file.name}
          </span>
          <span className={classes['size']}>{format.fileSize(file.bytes)}</span>
          <CloseButton
            size="xs"
            aria-label={t('attachments.leaveOut', { fileName: file.name })}
            onClick={() => onRemove(file)}
          />
        </li>
      ))}
    </ul>
  );
}
