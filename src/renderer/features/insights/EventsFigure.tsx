import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { HowCounted } from './HowCounted.tsx';
import { MetricList } from './MetricList.tsx';
import { useWording } from './useWording.ts';

const names = ['eventAttendance', 'eventFit', 'eventRepeat'] as const;

/** Who came to the events of the period, whom these were for, and who came again. */
export function EventsFigure({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('insights');
  const sentences = insightSentences(insights, useWording());
  const counted = names.some((name) => (insights.metrics[name].denominator ?? 0) > 0);
  return (
    <ChartFigure title={t('page.events')} sentence={sentences.events} below={<HowCounted of={names} />}>
      {counted ? <MetricList across insights={insights} names={names} /> : null}
    </ChartFigure>
  );
}
