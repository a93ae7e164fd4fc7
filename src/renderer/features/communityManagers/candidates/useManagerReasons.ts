import { useTranslation } from 'react-i18next';
import { strengthKey } from '#renderer/features/people/profile/Wishes.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ManagerReason } from '#shared/contract/communityManagers.ts';

/** What speaks for somebody as a community manager, in words. */
export function useManagerReasons(): (reason: ManagerReason) => string {
  const { t } = useTranslation(['communityManagers', 'vocabulary']);
  const format = useFormat();
  return (reason) => {
    switch (reason.reason) {
      case 'wants':
        return t(`reason.${reason.kind}`, {
          strength: t(`vocabulary:orientationStrength.${strengthKey(reason.strength)}`),
          source: t(`vocabulary:orientationSource.${reason.source}`),
        });
      case 'before':
        return t('reason.before', { month: format.month(reason.until) });
      default:
        return t(`reason.${reason.reason}`, {
          count: reason.times,
          shown: format.number(reason.times),
        });
    }
  };
}
