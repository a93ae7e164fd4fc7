import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskOverride } from '#shared/contract/asks.ts';
import type { AskVerdict } from '#shared/domain/asking/verdict.ts';
import classes from './AskDialog.module.css';

interface GoingOnProps {
  readonly verdict: AskVerdict['verdict'];
  readonly mayOverride: boolean;
  readonly onGoOn: (override: AskOverride | null) => void;
  readonly onClose: () => void;
}

/** The ways out of the dialog: leave it, go on, or, for HR against a block, go on with a reason. */
export function GoingOn({ verdict, mayOverride, onGoOn, onClose }: GoingOnProps) {
  const { t } = useTranslation(['asks', 'app']);
  const [giving, give] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const blocked = verdict === 'blocked';
  const goOnWithReason = () => {
    setTried(true);
    if (reason.trim() !== '') onGoOn({ reason: reason.trim() });
  };
  return (
    <>
      {blocked && !mayOverride && <p className={classes['onlyHr']}>{t('onlyHr')}</p>}
      {blocked && mayOverride && giving && (
        <Textarea
          autoFocus
          label={t('override.reason')}
          description={t('override.explained')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={reason}
          error={tried && reason.trim() === '' && t('override.missing')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes['buttons']}>
        {blocked && mayOverride && !giving && (
          <Button variant="subtle" className={classes['offer'] ?? ''} onClick={() => give(true)}>
            {t('override.offer')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t(blocked && !giving ? 'app:close' : 'app:cancel')}
        </Button>
        {blocked && giving && <Button onClick={goOnWithReason}>{t('override.goOn')}</Button>}
        {!blocked && (
          <Button onClick={() => onGoOn(null)}>{t(verdict === 'warned' ? 'goOnAnyway' : 'goOn')}</Button>
        )}
      </div>
    </>
  );
}
