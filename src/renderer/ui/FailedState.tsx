import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalDetails } from './refusals/RefusalDetails.tsx';
import { refusalMessage } from './refusals/refusalMessage.ts';
import classes from './States.module.css';

interface FailedStateProps {
  readonly error: unknown;
  /** Says what failed, where the refusal's own words would not. */
  readonly sentence?: string;
  readonly onRetry?: () => void;
}

/** Stands where something could not be shown: one sentence, one way on, details only for who opens them. */
export function FailedState({ error, sentence, onRetry }: FailedStateProps) {
  const { t } = useTranslation(['app', 'refusals']);
  const message = refusalMessage(error, t);
  return (
    <div className={classes['state']} role="alert">
      <p className={classes['sentence']}>{sentence ?? message.words}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      <RefusalDetails details={message.details} />
    </div>
  );
}
