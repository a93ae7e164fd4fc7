import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './LastDecision.module.css';
import type { Deciding } from './useDecide.ts';

/** Says below the pairs what was decided last, with the way back; nothing before the first decision. */
export function LastDecision({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation('app');
  const { last, takeBackLast } = deciding;
  return (
    <div role="status" className={classes['last']}>
      {last !== null && (
        <>
          <span className={classes['words']}>{last.words}</span>
          {last.more && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-keyshortcuts="z"
              rightSection={
                <span aria-hidden>
                  <KeyHint keys={['Z']} />
                </span>
              }
              onClick={takeBackLast}
            >
              {t('undo')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
