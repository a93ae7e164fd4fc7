import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { ShareChart } from '#renderer/ui/charts/ShareChart.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { HowCounted } from './HowCounted.tsx';
import { useWording } from './useWording.ts';

/** How much of what we send asks for something. */
export function MessageMixFigure({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('insights');
  const sentences = insightSentences(insights, useWording());
  const { n: asks, denominator } = insights.metrics.messageMix;
  const outreach = denominator ?? 0;
  return (
    <ChartFigure
      title={t('page.messageMix')}
      sentence={sentences.messageMix}
      below={<HowCounted of={['messageMix']} />}
    >
      {outreach > 0 ? (
        <ShareChart
          parts={[
            { label: t('page.otherOutreach'), value: outreach - asks },
            { label: t('page.asks'), value: asks },
          ]}
        />
      ) : null}
    </ChartFigure>
  );
}
