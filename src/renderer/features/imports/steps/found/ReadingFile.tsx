import { useTranslation } from 'react-i18next';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { StepProps } from '../../choices.ts';
import { withFile } from '../../session.ts';
import type { Progress } from '../../useStreamedQuery.ts';
import { FirstLook } from '../FirstLook.tsx';
import { StepFrame } from '../StepFrame.tsx';

interface ReadingFileProps extends Omit<StepProps, 'onGo'> {
  readonly file: FileGrant;
  readonly progress: Progress | null;
}

/** The file is being read for the first time. */
export function ReadingFile({ file, progress, session, change }: ReadingFileProps) {
  const { t } = useTranslation('imports');
  return (
    <StepFrame title={t('steps.found')} sentence={t('file.reading', { fileName: file.name })}>
      <FirstLook
        title={t('file.readingTitle')}
        progress={progress ?? { done: 0, total: 0 }}
        onCancel={() => change(withFile(session, null))}
      />
    </StepFrame>
  );
}
