import { useTranslation } from 'react-i18next';
import type { Fact } from '#renderer/features/people/fields/useVersionedSave.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';

/** What the form of an opportunity shows, in words. */
export function useDraftFacts(): (opportunity: Opportunity) => Fact[] {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  return (opportunity) => {
    const texts = (['title', 'department', 'owner', 'sponsor', 'nextStep', 'note'] as const).map((field) => ({
      name: t(`field.${field}`),
      value: opportunity[field] || null,
    }));
    const days = (['startsOn', 'nextStepOn'] as const).map((field) => {
      const day = opportunity[field];
      return { name: t(`field.${field}`), value: day && format.date(day) };
    });
    const worries = opportunity.worries.map(({ worry, answeredBy, answer }) =>
      [worry, answeredBy, answer].filter((part) => part !== null && part !== '').join(' · '),
    );
    return [...texts, ...days, { name: t('worry.title'), value: worries.join('\n') || null }];
  };
}
