import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FirstBackup } from '#renderer/features/backups/FirstBackup.tsx';
import classes from '../Sheet.module.css';
import { Sheet } from '../Sheet.tsx';

interface FirstFileStepProps {
  readonly stepWords: string;
  readonly onImport: () => void;
  readonly onLater: () => void;
}

/** Asks for the user's own file while everything is still empty. */
export function FirstFileStep({ stepWords, onImport, onLater }: FirstFileStepProps) {
  const { t } = useTranslation('workspace');
  return (
    <Sheet title={t('welcome.firstFile.title')} sentence={t('welcome.firstFile.sentence')} step={stepWords}>
      <p className={classes['note']}>{t('welcome.firstFile.explained')}</p>
      <FirstBackup />
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onLater}>
          {t('welcome.firstFile.later')}
        </Button>
        <Button onClick={onImport}>{t('welcome.firstFile.import')}</Button>
      </div>
    </Sheet>
  );
}
