import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Question } from './question.ts';

interface AlumniSentenceProps {
  /** How many the list shows; undefined before it knows. */
  readonly total: number | undefined;
  /** Whether the search finds more than are listed. */
  readonly more: boolean;
  readonly question: Question;
}

/** What one sees on the page: how many alumni there are, or how many a search and a filter leave. */
export function AlumniSentence({ total, more, question: { search, filter } }: AlumniSentenceProps) {
  const { t } = useTranslation('list');
  const format = useFormat();
  const counted = useQuery(useData().people.count.queryOptions()).data;
  if (total === undefined || counted === undefined) return <>{t('counting')}</>;
  const shown = format.number(total);
  if (more) return <>{t('foundMore', { shown, search })}</>;
  if (search !== '') return <>{t('found', { count: total, shown, search })}</>;
  const { people, alumni } = counted;
  if (filter !== null && filter.items.length > 0) {
    return <>{t('passing', { count: people, shown, all: format.number(people) })}</>;
  }
  const alumniWords = t('alumni', { count: alumni, shown: format.number(alumni) });
  if (people === alumni) return <>{alumniWords}</>;
  const others = people - alumni;
  return <>{t('alumniAndOthers', { alumni: alumniWords, count: others, shown: format.number(others) })}</>;
}
