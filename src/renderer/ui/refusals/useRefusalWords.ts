import { ORPCError } from '@orpc/client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusals } from '#shared/contract/refusals.ts';
import { isRefusal, refusalMessage } from './refusalMessage.ts';

/** The words for what was refused, which count down where the next try has to wait; null where nothing was. */
export function useRefusalWords(error: unknown): string | null {
  const { t } = useTranslation(['app', 'refusals']);
  const left = useSecondsLeft(error);
  if (error === null || error === undefined) return null;
  if (left === null) return refusalMessage(error, t).words;
  return left > 0 ? t('refusals:TOO_MANY_TRIES', { seconds: left }) : t('tryAgainNow');
}

/** The seconds that it told to wait. */
function secondsOf(error: unknown): number | null {
  if (!(error instanceof ORPCError) || !isRefusal(error, 'TOO_MANY_TRIES')) return null;
  const told = refusals.TOO_MANY_TRIES.data.safeParse(error.data);
  return told.success ? told.data.seconds : null;
}

function useSecondsLeft(error: unknown): number | null {
  const seconds = secondsOf(error);
  const [told, setTold] = useState({ error, at: Date.now() });
  const [now, setNow] = useState(told.at);
  if (told.error !== error) setTold({ error, at: Date.now() });
  const left = seconds === null ? null : Math.max(0, Math.ceil(seconds - Math.max(0, now - told.at) / 1000));
  const isWaiting = left !== null && left > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return left;
}
