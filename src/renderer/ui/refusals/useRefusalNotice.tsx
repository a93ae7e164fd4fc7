import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../useNotice.tsx';
import { isRefusal, refusalMessage } from './refusalMessage.ts';

/** Shows a refusal at the bottom of the window: `onError: showRefusal`. What the user cancelled is not one. */
export function useRefusalNotice(): (error: unknown) => void {
  const { t } = useTranslation(['app', 'refusals']);
  const notice = useNotice();
  return useCallback(
    (error: unknown) => {
      if (isRefusal(error, 'CANCELLED')) return;
      notice({ message: refusalMessage(error, t).words, tone: 'attention' });
    },
    [t, notice],
  );
}
