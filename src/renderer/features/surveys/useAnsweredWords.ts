import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Survey } from '#shared/contract/surveys.ts';

/** How many answered, and of how many it was sent to; some answer without having been written to. */
export function useAnsweredWords(): (survey: Pick<Survey, 'answered' | 'sent'>) => string {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  return ({ answered, sent }) => {
    const shown = format.number(answered);
    if (sent === 0) return t('answered', { count: answered, shown });
    const to = format.number(sent);
    return answered > sent
      ? t('answeredBesides', { count: answered, shown, sent: to })
      : t('answeredOf', { count: answered, shown, sent: to });
  };
}
