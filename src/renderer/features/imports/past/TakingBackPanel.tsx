import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import classes from './PastImportsPage.module.css';
import { TakenBackResult } from './TakenBackResult.tsx';
import type { useTakingBack } from './useTakingBack.ts';

/** How far taking an import back is, or how it ended; nothing while none is under way. */
export function TakingBackPanel({ taking }: { taking: ReturnType<typeof useTakingBack> }) {
  const { t } = useTranslation(['duplicates', 'app']);
  const { present, putAway } = taking;
  if (present.state === 'idle') return null;
  const { fileName } = present.of;
  return (
    <div className={classes['taking']}>
      {present.state === 'running' && (
        <ProgressPanel
          title={t('past.taking', { fileName })}
          done={present.done}
          total={present.total}
          onCancel={present.cancel}
        />
      )}
      {present.state === 'stopped' && (
        <Alert
          role="status"
          withCloseButton
          closeButtonLabel={t('app:close')}
          onClose={putAway}
          title={t('past.stopped', { fileName })}
        >
          {t('past.stoppedWords')}
        </Alert>
      )}
      {present.state === 'failed' && <RefusalAlert error={present.error} />}
      {present.state === 'finished' && (
        <TakenBackResult fileName={fileName} result={present.result} onClose={putAway} />
      )}
    </div>
  );
}
