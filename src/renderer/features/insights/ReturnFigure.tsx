import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { HowCounted } from './HowCounted.tsx';
import { MetricList } from './MetricList.tsx';
import { useWording } from './useWording.ts';

/** How many leavers come back, and after how long. */
export function ReturnFigure({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('insights');
  const sentences = insightSentences(insights, useWording());
  return (
    <ChartFigure
      title={t('page.return')}
      sentence={sentences.return}
      below={<HowCounted of={['returnRate', 'medianYearsToReturn']} />}
    >
      {insights.metrics.alumni.n > 0 ? (
        <MetricList
          across
          insights={insights}
          names={['returnRate1Year', 'returnRate3Years', 'returnRate5Years', 'medianYearsToReturn']}
        />
      ) : null}
    </ChartFigure>
  );
}
