import { useTranslation } from 'react-i18next';
import { NothingYet } from '#renderer/features/people/profile/FactSection.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import classes from './OpportunityPanel.module.css';

/** What the person worries about, and who of us answers it. */
export function WorryList({ worries }: Pick<Opportunity, 'worries'>) {
  const { t } = useTranslation('pipeline');
  if (worries.length === 0) return <NothingYet>{t('worry.none')}</NothingYet>;
  return (
    <ul className={classes['worries']}>
      {worries.map(({ id, worry, answeredBy, answer }) => (
        <li key={id} className={classes['worry']}>
          <p>{worry}</p>
          {answer !== '' && <p className={classes['answer']}>{answer}</p>}
          <p className={classes['quiet']}>
            {answer !== '' && answeredBy}
            {answer === '' &&
              (answeredBy === null ? t('worry.open') : t('worry.willAnswer', { name: answeredBy }))}
          </p>
        </li>
      ))}
    </ul>
  );
}
