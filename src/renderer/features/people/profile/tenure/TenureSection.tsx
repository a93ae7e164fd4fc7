import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Tenure } from '#shared/contract/people.ts';
import { FactSection, NothingYet } from '../FactSection.tsx';
import { LifeLine } from './LifeLine.tsx';
import classes from './TenureSection.module.css';

/** When the person was here, as one line of life and in words. */
export function TenureSection({ tenures }: { tenures: readonly Tenure[] }) {
  const { t } = useTranslation('people');
  return (
    <FactSection title={t('tenure.section')}>
      {tenures.length === 0 ? (
        <NothingYet>{t('tenure.none')}</NothingYet>
      ) : (
        <>
          <LifeLine tenures={tenures} />
          <ol className={classes['tenures']}>
            {tenures.map((tenure) => (
              <TenureEntry key={tenure.id} tenure={tenure} />
            ))}
          </ol>
        </>
      )}
    </FactSection>
  );
}

function TenureEntry({ tenure }: { tenure: Tenure }) {
  const { t } = useTranslation(['people', 'vocabulary', 'app']);
  const format = useFormat();
  const post = [tenure.department, tenure.title, tenure.grade].filter((part) => part !== null);
  const employment =
    tenure.employmentType === null ? null : t(`vocabulary:employmentType.${tenure.employmentType}`);
  const more = [
    employment,
    tenure.manager === null ? null : t('tenure.underManager', { name: tenure.manager }),
    tenure.leaveReason === null ? null : t('tenure.leftBecause', { reason: tenure.leaveReason }),
  ].filter((part) => part !== null);
  return (
    <li>
      <div className={classes['period']}>
        {tenure.startedOn === null && tenure.endedOn === null
          ? t('unknown')
          : `${format.dateRange(tenure.startedOn, tenure.endedOn)}${tenure.endedOn === null ? t('tenure.now') : ''}`}
      </div>
      {post.length > 0 && <div>{post.join(' · ')}</div>}
      {more.length > 0 && <div className={classes['more']}>{more.join(t('app:listSeparator'))}</div>}
    </li>
  );
}
