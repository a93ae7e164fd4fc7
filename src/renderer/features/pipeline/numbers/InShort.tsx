import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { PipelineNumbers } from '#shared/contract/pipeline.ts';
import { HowCounted } from './HowCounted.tsx';
import classes from './numbers.module.css';

/** The two numbers one looks at first: how long a return takes, and what waits. */
export function InShort({ numbers }: { numbers: PipelineNumbers }) {
  const { t } = useTranslation(['pipeline', 'charts']);
  const format = useFormat();
  const { value, n } = numbers.yearsToReturn;
  return (
    <section className={classes['short']} aria-label={t('numbers.key')}>
      <dl className={classes['numbers']}>
        <div>
          <dt>{t('numbers.yearsToReturn')}</dt>
          <dd>
            <span className={classes['value']}>
              {value === null ? t('charts:noValue') : format.years(value)}
            </span>
            <span className={classes['basis']}>
              {n === 0 ? t('numbers.noBasis') : t('numbers.yearsBasis', { n: format.number(n) })}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('numbers.overdue')}</dt>
          <dd>
            <span className={classes['value']}>{format.number(numbers.overdueNextSteps)}</span>
          </dd>
        </div>
      </dl>
      <HowCounted>{t('numbers.howYears')}</HowCounted>
    </section>
  );
}
