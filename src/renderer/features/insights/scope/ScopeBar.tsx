import { useTranslation } from 'react-i18next';
import { PeriodPicker } from '../PeriodPicker.tsx';
import { SegmentPicker } from '../SegmentPicker.tsx';
import { ComparePicker } from './ComparePicker.tsx';
import { DepartmentPicker, LeaveYearPicker } from './partPickers.tsx';
import classes from './ScopeBar.module.css';
import type { ScopeChoice } from './useScope.ts';

/** Over which days and whom the numbers are, and what they stand beside; it stays in sight while one reads on. */
export function ScopeBar({ choice }: { choice: ScopeChoice }) {
  const { t } = useTranslation('insights');
  const { search, period, change } = choice;
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
      </div>
    </section>
  );
}
