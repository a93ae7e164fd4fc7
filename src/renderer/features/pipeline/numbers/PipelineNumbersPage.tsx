import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { PeriodPicker } from '#renderer/features/insights/PeriodPicker.tsx';
import { usePeriod } from '#renderer/features/insights/usePeriod.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { partnershipForm } from '#shared/domain/vocabulary.ts';
import { PipelineFrame } from '../PipelineFrame.tsx';
import { InShort } from './InShort.tsx';
import classes from './numbers.module.css';
import { ReasonsFigure } from './ReasonsFigure.tsx';
import { ResultsFigure } from './ResultsFigure.tsx';
import { StagesFigure } from './StagesFigure.tsx';

/** How opportunities get from stage to stage, how they end, and how long a return takes. */
export function PipelineNumbersPage() {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const addressed = partnershipForm.safeParse(search.form);
  const form = addressed.success ? addressed.data : 'rehire';
  const choice = usePeriod();
  const { from, to } = choice.period;
  const query = useQuery(
    useData().pipeline.numbers.queryOptions({ input: { from, to, form }, placeholderData: keepPreviousData }),
  );
  return (
    <PipelineFrame sentence={t('numbers.sentence', { period: format.dateRange(from, to) })}>
      <div className={classes['tools']}>
        <PeriodPicker choice={choice} />
        <Select
          size="xs"
          aria-label={t('numbers.form')}
          allowDeselect={false}
          data={partnershipForm.options.map((value) => ({
            value,
            label: t(`vocabulary:partnershipForm.${value}`),
          }))}
          value={form}
          onChange={(value) =>
            void navigate({
              to: '/pipeline/numbers',
              search: { form: partnershipForm.parse(value) },
              replace: true,
            })
          }
        />
      </div>
      {query.isError && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LinesSkeleton lines={12} />}
      {query.data && (
        <div className={classes['figures']}>
          <StagesFigure numbers={query.data} />
          <InShort numbers={query.data} />
          <ResultsFigure numbers={query.data} />
          <ReasonsFigure numbers={query.data} form={form} />
        </div>
      )}
    </PipelineFrame>
  );
}
