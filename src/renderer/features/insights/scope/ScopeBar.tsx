import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { periodBefore } from '#shared/domain/metrics/periods.ts';
import { PeriodPicker } from '../PeriodPicker.tsx';
import { SegmentPicker } from '../SegmentPicker.tsx';
import { ComparePicker } from './ComparePicker.tsx';
import { DepartmentPicker, LeaveYearPicker } from './partPickers.tsx';
import classes from './ScopeBar.module.css';
import type { ScopeChoice } from './useScope.ts';

/** Over which days and whom the numbers are, and what they stand beside; it stays in sight while one reads on. */
export function ScopeBar({ choice }: { choice: ScopeChoice }) {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const { search, period, change } = choice;
  const before = search.compare === 'before' ? periodBefore(period.period) : null;
  return (
    <section className={classes['bar']} aria-label={t('scope.label')}>
      <PeriodPicker choice={period} />
      <div className={classes['whom']}>
        <SegmentPicker
          chosen={search.segment ?? null}
          onChoose={(id) => change({ segment: id ?? undefined })}
        />
        <DepartmentPicker
          chosen={search.department ?? null}
          onChoose={(department) => change({ department: department ?? undefined })}
        />
        <LeaveYearPicker
          chosen={search.leaveYear ?? null}
          onChoose={(leaveYear) => change({ leaveYear: leaveYear ?? undefined })}
        />
        <ComparePicker choice={choice} onChoose={(compare) => change({ compare: compare ?? undefined })} />
        {before !== null && (
          <span className={classes['before']}>{format.dateRange(before.from, before.to)}</span>
        )}
      </div>
    </section>
  );
}
