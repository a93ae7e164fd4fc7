import { useTranslation } from 'react-i18next';
import type insightsEn from '#shared/i18n/en/insights.json';
import classes from './HowCounted.module.css';

type DefinitionName = keyof typeof insightsEn.definitions;

/** The definitions of the numbers above it, folded away. */
export function HowCounted({ of }: { of: readonly DefinitionName[] }) {
  const { t } = useTranslation('insights');
  return (
    <details className={classes['disclosure']}>
      <summary>{t('page.howCounted')}</summary>
      <dl className={classes['definitions']}>
        {of.map((name) => (
          <div key={name}>
            <dt>{t(`definitions.${name}.term`)}</dt>
            <dd>{t(`definitions.${name}.text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
