import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';

interface AlumniSentenceProps {
  /** How many the list shows; undefined before it knows. */
  readonly total: number | undefined;
  readonly search: string;
}

/** What one sees on the page: how many alumni there are, or how many a search finds. */
export function AlumniSentence({ total, search }: AlumniSentenceProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const counted = useQuery(useData().people.count.queryOptions()).data;
  if (total === undefined || counted === undefined) return <>{t('list.counting')}</>;
  if (search !== '') return <>{t('list.found', { count: total, shown: format.number(total), search })}</>;
  const { people, alumni } = counted;
  const alumniWords = t('list.alumni', { count: alumni, shown: format.number(alumni) });
  if (people === alumni) return <>{alumniWords}</>;
  const others = people - alumni;
  return (
    <>{t('list.alumniAndOthers', { alumni: alumniWords, count: others, shown: format.number(others) })}</>
  );
}
