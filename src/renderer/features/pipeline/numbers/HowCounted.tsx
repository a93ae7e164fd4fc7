import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './numbers.module.css';

/** How a figure is counted, folded away below it. */
export function HowCounted({ children }: { children: ReactNode }) {
  const { t } = useTranslation('pipeline');
  return (
    <details className={classes['how']}>
      <summary>{t('numbers.how')}</summary>
      <p>{children}</p>
    </details>
  );
}
