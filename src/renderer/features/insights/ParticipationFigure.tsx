import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { TrendChart } from '#renderer/ui/charts/TrendChart.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { HowCounted } from './HowCounted.tsx';
import { useWording } from './useWording.ts';

/** How many had joined, and how many of them took part, month by month. */
export function ParticipationFigure({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('insights');
  const sentences = insightSentences(insights, useWording());
  const points = insights.participation;
  const anybody = points.some(({ joined }) => joined > 0);
  return (
    <ChartFigure
      title={t('page.participation')}
      sentence={sentences.participation}
      figures={{
        columns: [
          { heading: t('column.month'), kind: 'date' },
          { heading: t('column.joined'), kind: 'count' },
          { heading: t('column.active'), kind: 'count' },
          { heading: t('column.rate'), kind: 'rate' },
          { heading: t('column.interactions'), kind: 'count' },
        ],
        rows: points.map(({ on, joined, active, interactions }) => [
          on,
          joined,
          active,
          joined === 0 ? null : active / joined,
          interactions,
        ]),
      }}
      below={<HowCounted of={['joined', 'active', 'dormant', 'returning', 'participationRate']} />}
    >
      {anybody ? (
        <TrendChart
          series={[t('column.joined'), t('column.active')]}
          points={points.map(({ on, joined, active }) => ({ on, values: [joined, active] }))}
          label={t('page.participation')}
        />
      ) : null}
    </ChartFigure>
  );
}
