import { useTranslation } from 'react-i18next';
import classes from '#renderer/features/insights/HowCounted.module.css';

/** What a number means, folded away below it. */
export function HowCountedHere({ term, text }: { term: string; text: string }) {
  const { t } = useTranslation('insights');
  return (
    <details className={classes['disclosure']}>
      <summary>{t('page.howCounted')}</summary>
      <dl className={classes['definitions']}>
        <div>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      </dl>
    </details>
  );
}
