import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Partnership, Tenure } from '#shared/contract/personProfile.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Fact } from '../../fields/useVersionedSave.ts';

/** What the form of a tenure shows, in words; nothing where there is none any more. */
export function useTenureFacts(): (tenure: Tenure | undefined) => Fact[] {
  const { t } = useTranslation(['people', 'vocabulary']);
  const day = useDay();
  return (tenure) => {
    if (tenure === undefined) return [];
    const { employmentType } = tenure;
    const texts = (['department', 'title', 'grade', 'manager', 'leaveReason'] as const).map((field) => ({
      name: t(`tenure.${field}`),
      value: tenure[field],
    }));
    return [
      { name: t('tenure.startedOn'), value: day(tenure.startedOn) },
      { name: t('tenure.endedOn'), value: day(tenure.endedOn) },
      ...texts,
      {
        name: t('tenure.employmentType'),
        value: employmentType === null ? null : t(`vocabulary:employmentType.${employmentType}`),
      },
    ];
  };
}

/** The same for a partnership. */
export function usePartnershipFacts(): (partnership: Partnership | undefined) => Fact[] {
  const { t } = useTranslation(['people', 'vocabulary']);
  const day = useDay();
  return (partnership) => {
    if (partnership === undefined) return [];
    return [
      { name: t('partnership.kind'), value: t(`vocabulary:partnershipKind.${partnership.kind}`) },
      { name: t('partnership.title'), value: partnership.title },
      { name: t('partnership.startedOn'), value: day(partnership.startedOn) },
      { name: t('partnership.endedOn'), value: day(partnership.endedOn) },
      { name: t('partnership.note'), value: partnership.note === '' ? null : partnership.note },
    ];
  };
}

function useDay(): (day: PlainDate | null) => string | null {
  const format = useFormat();
  return (day) => (day === null ? null : format.date(day));
}
