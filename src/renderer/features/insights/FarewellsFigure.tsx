import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { HowCounted } from './HowCounted.tsx';
import { MetricList } from './MetricList.tsx';
import { useWording } from './useWording.ts';

/** How we parted with those who left in the period. */
export function FarewellsFigure({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('insights');
  const sentences = insightSentences(insights, useWording());
  return (
    <ChartFigure
      title={t('page.farewells')}
      sentence={sentences.farewells}
      below={<HowCounted of={['goodPartingRate', 'leaverEnps']} />}
    >
      {(insights.metrics.goodPartingRate.denominator ?? 0) > 0 ? (
        <MetricList across insights={insights} names={['goodPartingRate', 'leaverEnps']} />
      ) : null}
    </ChartFigure>
  );
}
