import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/features/people/useToday.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OpportunityCard } from '#shared/contract/opportunities.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { useCardWords } from '../board/useCardWords.ts';
import { useOutcomeWords } from '../useOutcomeWords.ts';
import { useStageName, useStages } from '../useStages.ts';

/** What the cells of the table say, worked out once for all rows. */
export function useRowWords() {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const words = useCardWords(useToday());
  const format = useFormat();
  const { byId } = useStages();
  const stageName = useStageName();
  const outcomeWord = useOutcomeWords();
  return useMemo(
    () => ({
      ...words,
      form: ({ form }: OpportunityCard) => t(`vocabulary:partnershipForm.${form}`),
      stage: ({ stageId }: OpportunityCard) => {
        const stage = byId.get(stageId);
        return stage === undefined ? t('stages.gone') : stageName(stage);
      },
      outcome: ({ outcome, form }: OpportunityCard) => (outcome === null ? null : outcomeWord(outcome, form)),
      moved: (card: OpportunityCard) => (card.outcome === null ? format.day(card.movedAt) : null),
      day: (day: PlainDate | null) => (day === null ? null : format.date(day)),
    }),
    [t, words, format, byId, stageName, outcomeWord],
  );
}
export type RowWords = ReturnType<typeof useRowWords>;
