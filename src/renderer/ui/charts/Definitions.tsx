import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/contract/figures.ts';
import classes from './Definitions.module.css';

/** How a figure is counted, folded away. */
export function Definitions({ definitions }: Pick<Figure, 'definitions'>) {
  const { t } = useTranslation('charts');
  if (definitions.length === 0) return null;
  return (
    <details className={classes['disclosure']}>
      <summary>{t('howCounted')}</summary>
      <dl className={classes['definitions']}>
        {definitions.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
