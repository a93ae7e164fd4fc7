import { useTranslation } from 'react-i18next';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { FunnelChart } from '#renderer/ui/charts/FunnelChart.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { FigureCell } from '#shared/contract/figures.ts';
import type { PipelineNumbers } from '#shared/contract/pipeline.ts';
import { useStageName, useStages } from '../useStages.ts';
import { HowCounted } from './HowCounted.tsx';
import classes from './numbers.module.css';

/** How many came to each stage, how many of them went on, and how long they stayed. */
export function StagesFigure({ numbers }: { numbers: PipelineNumbers }) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const { byId } = useStages();
  const stageName = useStageName();
  const stages = numbers.stages.map((each) => {
    const stage = byId.get(each.stageId);
    return { ...each, label: stage === undefined ? t('stages.gone') : stageName(stage) };
  });
  const first = stages[0]?.reached ?? 0;
  const any = stages.some(({ reached }) => reached > 0);
  const columns = [
    { heading: t('numbers.stage'), kind: 'text' },
    { heading: t('numbers.reached'), kind: 'count' },
    { heading: t('numbers.conversion'), kind: 'count' },
    { heading: t('numbers.conversionRate'), kind: 'rate' },
    { heading: t('numbers.median'), kind: 'count' },
  ] as const;
  const rows = stages.map(({ label, reached, conversion, medianDays }): FigureCell[] => [
    label,
    reached,
    conversion.n,
    conversion.value,
    medianDays,
  ]);
  const sentence = any
    ? t('numbers.stagesSentence', { count: first, shown: format.number(first) })
    : t('numbers.stagesNone');
  return (
    <ChartFigure
      title={t('numbers.stagesTitle')}
      sentence={sentence}
      below={<HowCounted>{t('numbers.howStages')}</HowCounted>}
    >
      {any ? (
        <>
          <FunnelChart
            of="opportunities"
            stages={stages.map(({ label, reached }) => ({ label, value: reached }))}
          />
          <div className={classes['table']}>
            <FigureTable columns={[...columns]} rows={rows} caption={sentence} />
          </div>
        </>
      ) : null}
    </ChartFigure>
  );
}
