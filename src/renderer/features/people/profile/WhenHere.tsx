import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Tenure } from '#shared/contract/personProfile.ts';
import classes from './WhenHere.module.css';

/** The latest tenure in one line: from when to when, where, as what. */
export function WhenHere({ tenures }: { tenures: readonly Tenure[] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [latest] = tenures;
  if (latest === undefined) return <div className={classes['line']}>{t('tenure.none')}</div>;
  const { startedOn, endedOn } = latest;
  const months =
    startedOn === null && endedOn === null
      ? null
      : [startedOn && format.shortMonth(startedOn), endedOn ? format.shortMonth(endedOn) : t('tenure.now')]
          .map((part) => part ?? '')
          .join(t('tenure.to'));
  const parts = [months, latest.department, latest.title].filter((part) => part !== null);
  const more = tenures.length - 1;
  return (
    <div className={classes['line']}>
      {parts.map((part) => (
        <span key={part} className={classes['part']}>
          {part}
        </span>
      ))}
      {more > 0 && <span className={classes['part']}>{t('tenure.more', { count: more })}</span>}
    </div>
  );
}
