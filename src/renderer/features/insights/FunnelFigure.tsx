import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { FunnelChart } from '#renderer/ui/charts/FunnelChart.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import type { ReportCell } from '#shared/contract/reports.ts';
import { insightSentences } from '#shared/i18n/insightSentences.ts';
import { HowCounted } from './HowCounted.tsx';
import { useWording } from './useWording.ts';

/** How many leavers get from stage to stage. */
export function FunnelFigure({ insights }: { insights: NetworkInsights }) {
  const { t } = useTranslation('insights');
  const sentences = insightSentences(insights, useWording());
  const stages = insights.funnel.map(({ stage, people }) => ({ label: t(`stage.${stage}`), value: people }));
  const rows = stages.map(({ label, value }, index): ReportCell[] => {
    const before = stages[index - 1]?.value ?? 0;
    return [label, value, before === 0 || value > before ? null : value / before];
  });
  return (
    <ChartFigure
      title={t('page.funnel')}
      sentence={sentences.funnel}
      figures={{
        columns: [
          { heading: t('column.stage'), kind: 'text' },
          { heading: t('column.people'), kind: 'count' },
          { heading: t('column.ofPrevious'), kind: 'rate' },
        ],
        rows,
      }}
      below={<HowCounted of={['alumni', 'reachable', 'invited', 'joined', 'active', 'contributing']} />}
    >
      {insights.metrics.alumni.n > 0 ? <FunnelChart stages={stages} /> : null}
    </ChartFigure>
  );
}
