import { useTranslation } from 'react-i18next';
import type { PlannedStep } from '#shared/contract/offboarding.ts';

/** When a step is due, relative to notice or last day, in words. */
export function useAnchorWords(): (step: Pick<PlannedStep, 'anchor' | 'offsetDays'>) => string {
  const { t } = useTranslation('offboarding');
  return ({ anchor, offsetDays }) => {
    if (offsetDays === 0) return t(`anchor.${anchor}.on`);
    const count = Math.abs(offsetDays);
    return offsetDays < 0 ? t(`anchor.${anchor}.before`, { count }) : t(`anchor.${anchor}.after`, { count });
  };
}
