import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './CandidateList.module.css';
import page from './CandidatesPage.module.css';

/** The shape of the page that is on its way. */
export function CandidatesSkeleton() {
  return (
    <div className={page['columns']}>
      <div className={page['settings']} aria-hidden>
        <Skeleton height={56} />
        <Skeleton height={56} mt={16} />
        <Skeleton height={56} mt={16} />
        <Skeleton height={200} mt={24} />
      </div>
      <div className={classes['scroll']}>
        <CandidateLines />
      </div>
    </div>
  );
}

const shown = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The shape of the people. */
export function CandidateLines() {
  const { t } = useTranslation('pipeline');
  return (
    <div role="status" aria-label={t('mightReturn.looking')}>
      {shown.map((line) => (
        <div key={line} className={classes['person']}>
          <Skeleton circle height={40} />
          <div className={classes['about']}>
            <Skeleton height={16} width="30%" />
            <Skeleton height={12} width="55%" mt={8} />
            <Skeleton height={12} width="75%" mt={8} />
          </div>
        </div>
      ))}
    </div>
  );
}
