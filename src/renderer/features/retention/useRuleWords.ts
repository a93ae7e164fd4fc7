import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { RetentionRuleDraft } from '#shared/contract/retention.ts';

/** What a rule asks for, in words. */
export function useRuleWords(): (rule: RetentionRuleDraft) => string {
  const { t } = useTranslation(['retention', 'app']);
  const format = useFormat();
  return ({ yearsSinceLeaving, yearsSinceContact, spareMembers }) =>
    [
      yearsSinceLeaving !== null &&
        t('rules.left', { count: yearsSinceLeaving, shown: format.number(yearsSinceLeaving) }),
      yearsSinceContact !== null &&
        t('rules.quiet', { count: yearsSinceContact, shown: format.number(yearsSinceContact) }),
      spareMembers && t('rules.notMembers'),
    ]
      .filter((part) => part !== false)
      .join(t('app:listSeparator'));
}
