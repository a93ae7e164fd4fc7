import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import classes from '../AskFindings.module.css';

/** Under which conditions somebody may return, where the reader may know. */
export function Conditions({ personId }: { personId: PersonId }) {
  const { t } = useTranslation('asks');
  const { data } = useQuery(useData().people.profile.queryOptions({ input: { personId } }));
  const reason = data?.eligibility?.reason ?? '';
  return reason === '' ? null : <p className={classes['remedy']}>{t('conditions', { reason })}</p>;
}
