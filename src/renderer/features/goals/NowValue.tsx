import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useWording } from '#renderer/features/insights/useWording.ts';
import type { MetricName } from '#shared/contract/insights.ts';
import { metricWords } from '#shared/figures/metricWords.ts';

/** What a number of the whole network is today, with what it is counted over. */
export function NowValue({ metric }: { metric: MetricName }) {
  const { t } = useTranslation('goals');
  const wording = useWording();
  const network = useQuery(
    useData().insights.network.queryOptions({ input: { on: null, from: null, to: null }, staleTime: 60_000 }),
  );
  if (!network.data) return t('form.nowPending');
  const { value, basis } = metricWords(metric, network.data, wording);
  return basis === '' ? t('form.now', { value }) : t('form.nowOf', { value, basis });
}
