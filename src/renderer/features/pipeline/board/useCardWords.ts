import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import { dateOf, type Instant } from '#shared/domain/instant.ts';
import { displayName } from '#shared/domain/names.ts';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';

/** A day in words, and whether it has passed. */
export interface DueDay {
  readonly words: string;
  readonly full: string;
  readonly late: boolean;
}

/** What cards and rows say, worked out once for all of them. */
export function useCardWords(today: PlainDate) {
  const { t } = useTranslation(['pipeline', 'asks', 'followUps', 'vocabulary']);
  const format = useFormat();
  const { timeZone } = usePreferences();
  return useMemo(() => {
    const due = (on: PlainDate): DueDay => {
      const days = daysBetween(today, on);
      const full = format.date(on);
      const near = () => {
        if (days < 0) return t('card.late', { count: -days });
        if (days === 0) return t('followUps:due.today');
        if (days === 1) return t('followUps:due.tomorrow');
        return days <= 7 ? t('followUps:due.in', { count: days }) : full;
      };
      return { words: near(), full, late: days < 0 };
    };
    const daysSince = (moment: Instant) => Math.max(0, daysBetween(dateOf(moment, timeZone), today));
    return {
      due,
      /** Whole days since a moment, by the calendar. */
      daysSince,
      daysHere: ({ movedAt }: OpportunityCard) => {
        const days = daysSince(movedAt);
        return days === 0 ? t('card.here') : t('card.daysHere', { count: days });
      },
      name: ({ personName }: OpportunityCard) => displayName(personName),
      title: ({ title }: OpportunityCard) => (title === '' ? t('untitled') : title),
      noStep: t('card.noStep'),
      menu: (name: string) => t('card.menu', { name }),
      /** The weightiest rule that speaks: in short, and whole. */
      warning: ({ findings }: OpportunityCard) => {
        const [first] = findings;
        if (first === undefined) return null;
        const rule = findings.map((finding) => t(`asks:rule.${finding.rule}`)).join(' ');
        return {
          short: t(`asks:short.${first.rule}`),
          whole: t('card.warned', { rule }),
          blocks: first.weight === 'blocks',
        };
      },
    };
  }, [t, format, timeZone, today]);
}
export type CardWords = ReturnType<typeof useCardWords>;
