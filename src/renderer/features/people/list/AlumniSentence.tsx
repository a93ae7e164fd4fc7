import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';

interface AlumniSentenceProps {
  /** How many the list shows; undefined before it knows. */
  readonly total: number | undefined;
  readonly search: string;
}

/** What one sees on the page: how many alumni there are and how many take part, or how many a search finds. */
export function AlumniSentence({ total, search }: AlumniSentenceProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const data = useData();
  const network = useQuery(
    data.insights.network.queryOptions({ input: { on: null, from: null, to: null } }),
  ).data;
  if (total === undefined) return <>{t('list.counting')}</>;
  if (search !== '') return <>{t('list.found', { count: total, shown: format.number(total), search })}</>;
  const alumni = network?.metrics.alumni.n;
  const active = network?.metrics.active.n;
  if (alumni === undefined || active === undefined) {
    return <>{t('list.people', { count: total, shown: format.number(total) })}</>;
  }
  return (
    <>{t('list.alumni', { count: alumni, shown: format.number(alumni), active: format.number(active) })}</>
  );
}
