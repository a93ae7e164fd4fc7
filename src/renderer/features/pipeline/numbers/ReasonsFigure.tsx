import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import type { FigureCell } from '#shared/contract/figures.ts';
import type { PipelineNumbers } from '#shared/contract/pipeline.ts';
import type { PartnershipForm } from '#shared/domain/vocabulary.ts';
import { useOutcomeWords } from '../useOutcomeWords.ts';
import classes from './numbers.module.css';

/** Why opportunities of a form were closed without a partnership. */
export function ReasonsFigure({ numbers, form }: { numbers: PipelineNumbers; form: PartnershipForm }) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const outcomeWord = useOutcomeWords();
  const reasons = numbers.reasons.toSorted((a, b) => b.opportunities - a.opportunities);
  const [first] = reasons;
  const sentence =
    first === undefined
      ? t('numbers.reasonsNone')
      : t('numbers.reasonsSentence', { reason: t(`vocabulary:outcomeReason.${first.reason}`) });
  const rows = reasons.map(({ reason, outcome, opportunities }): FigureCell[] => [
    `${t(`vocabulary:outcomeReason.${reason}`)} · ${outcomeWord(outcome, form)}`,
    opportunities,
  ]);
  return (
    <ChartFigure title={t('numbers.reasonsTitle')} sentence={sentence}>
      {first === undefined ? null : (
        <div className={classes['table']}>
          <FigureTable
            columns={[
              { heading: t('numbers.reason'), kind: 'text' },
              { heading: t('numbers.count'), kind: 'count' },
            ]}
            rows={rows}
            caption={sentence}
          />
        </div>
      )}
    </ChartFigure>
  );
}
