import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { ColumnChart } from '#renderer/ui/charts/ColumnChart.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { HowCounted } from './HowCounted.tsx';
import { useWording } from './useWording.ts';

/** How many people left in each year. */
export function LeaversFigure({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const sentences = insightSentences(insights, useWording());
  const bars = insights.leaversPerYear.map(({ year, leavers }) => ({
    label: format.year(year),
    value: leavers,
  }));
  return (
    <ChartFigure
      title={t('page.leavers')}
      sentence={sentences.leavers}
      figures={{
        columns: [
          { heading: t('column.year'), kind: 'text' },
          { heading: t('column.leavers'), kind: 'count' },
        ],
        rows: bars.map(({ label, value }) => [label, value]),
      }}
      below={<HowCounted of={['leavers']} />}
    >
      {bars.length > 0 ? <ColumnChart bars={bars} valueLabel={t('page.leavers')} /> : null}
    </ChartFigure>
  );
}
