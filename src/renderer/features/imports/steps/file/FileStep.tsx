import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { StepProps } from '../../choices.ts';
import { withFile } from '../../session.ts';
import { StepFrame } from '../StepFrame.tsx';
import { DropPlace } from './DropPlace.tsx';
import { LatestImports } from './LatestImports.tsx';

/** Picks the file, by the system's dialog or dropped on the page. */
export function FileStep({ session, change }: StepProps) {
  const { t } = useTranslation('imports');
  const { file } = session;
  const take = (chosen: FileGrant | null) => {
    if (chosen !== null) change(withFile(session, chosen));
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
      <LatestImports />
    </StepFrame>
  );
}
