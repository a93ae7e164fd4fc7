import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { stagesFresh } from '../firstBoard.ts';

/** How many opportunities are open over all forms, and how many wait for a step that is late. */
export function PipelineSentence({ mine }: { mine: boolean }) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  const { data } = useQuery(useData().pipeline.nextSteps.queryOptions({ input: { mine, limit: 1 } }));
  const stages = useQuery(useData().pipeline.stages.queryOptions({ staleTime: stagesFresh }));
  if (data === undefined || stages.data === undefined) return t('counting');
  const open = stages.data.reduce((sum, stage) => sum + stage.open, 0);
  if (open === 0) return t('sentenceNone');
  return t('sentence', { open: format.number(open), late: format.number(data.overdue) });
}
