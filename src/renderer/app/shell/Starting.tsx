import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { PageSkeleton } from '#renderer/ui/PageSkeleton.tsx';

/** The first moments, before the data process has answered. */
export function Starting({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { t } = useTranslation('app');
  if (error === null) return <PageSkeleton />;
  return <FailedState sentence={t('startFailed')} error={error} onRetry={onRetry} />;
}
