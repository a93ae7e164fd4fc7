import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { everyAlumnus } from '#renderer/features/outreach/outreachDraft.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import classes from './form.module.css';

/** How many of the whole network could be invited, and how many of these want what the event is about. */
export function FitInShort({ orientations }: { orientations: readonly OrientationKind[] }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const query = useQuery({
    ...useData().events.fit.queryOptions({
      input: { orientations: [...orientations], audience: everyAlumnus },
    }),
    placeholderData: keepPreviousData,
  });
  const fit = query.data;
  return (
    <p className={classes['fit']} data-pending={fit === undefined || undefined} aria-live="polite">
      {t(orientations.length === 0 ? 'fit.everybody' : 'fit.inShort', {
        count: fit?.invitable ?? 0,
        fits: format.number(fit?.fits ?? 0),
        shown: format.number(fit?.invitable ?? 0),
      })}
    </p>
  );
}
