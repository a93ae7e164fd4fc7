import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/features/people/useToday.ts';
import type { Leaver } from '#shared/contract/offboarding.ts';

/** How thanks stand, as a word and how pressing it is. */
export interface ThanksWords {
  readonly words: string;
  readonly tone: 'quiet' | 'today' | 'late' | 'good';
}

/** Says of a leaver how their thanks stand; on the last day that it is time for them. */
export function useThanksWords(): (leaver: Pick<Leaver, 'thanks' | 'lastDay'>) => ThanksWords {
  const { t } = useTranslation('offboarding');
  const today = useToday();
  return ({ thanks, lastDay }) => {
    const isToday = lastDay === today;
    // Not overdue though the day is over: the plan says why they are not needed.
    if (lastDay < today && (thanks === 'none' || thanks === 'prepared')) {
      return { words: t('thanks.notNeeded'), tone: 'quiet' };
    }
    switch (thanks) {
      case 'none':
        return isToday
          ? { words: t('thanks.todayNone'), tone: 'today' }
          : { words: t('thanks.none'), tone: 'quiet' };
      case 'prepared':
        return isToday
          ? { words: t('thanks.todayPrepared'), tone: 'today' }
          : { words: t('thanks.prepared'), tone: 'quiet' };
      case 'overdue':
        return { words: t('thanks.overdue'), tone: 'late' };
      case 'given':
      case 'givenLate':
        return { words: t(`thanks.${thanks}`), tone: 'good' };
    }
  };
}
