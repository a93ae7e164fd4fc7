import { useTranslation } from 'react-i18next';
import classes from '../States.module.css';

/** What a developer would ask for, folded away. */
export function RefusalDetails({ details }: { details: string | null }) {
  const { t } = useTranslation('app');
  if (details === null) return null;
  return (
    <details className={classes['details']}>
      <summary>{t('details')}</summary>
      <pre>{details}</pre>
    </details>
  );
}
