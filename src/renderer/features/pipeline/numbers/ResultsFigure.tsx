import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FigureCell } from '#shared/contract/figures.ts';
import type { PipelineNumbers } from '#shared/contract/pipeline.ts';
import classes from './numbers.module.css';

/** How opportunities of each form ended, or that they are still open. */
export function ResultsFigure({ numbers }: { numbers: PipelineNumbers }) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const format = useFormat();
  const returned = numbers.results.reduce((sum, result) => sum + result.returned, 0);
  const any = numbers.results.some(
    ({ open, returned: back, notNow, declined }) => open + back + notNow + declined > 0,
  );
  const rows = numbers.results.map((result): FigureCell[] => [
    t(`vocabulary:partnershipForm.${result.form}`),
    result.open,
    result.returned,
    result.notNow,
    result.declined,
  ]);
  const sentence = any
    ? t('numbers.resultsSentence', { count: returned, shown: format.number(returned) })
    : t('numbers.resultsNone');
  return (
    <ChartFigure title={t('numbers.resultsTitle')} sentence={sentence}>
      {any ? (
        <div className={classes['table']}>
          <FigureTable
            columns={[
              { heading: t('numbers.form'), kind: 'text' },
              { heading: t('numbers.open'), kind: 'count' },
              { heading: t('numbers.returned'), kind: 'count' },
              { heading: t('numbers.notNow'), kind: 'count' },
              { heading: t('numbers.declined'), kind: 'count' },
            ]}
            rows={rows}
            caption={sentence}
          />
        </div>
      ) : null}
    </ChartFigure>
  );
}
