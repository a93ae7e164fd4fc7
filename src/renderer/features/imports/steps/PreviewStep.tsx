import { Button, Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { ImportPreview, Inspection } from '#shared/contract/imports.ts';
import type { ImportPlan } from '../plan.ts';
import { useInspection } from '../useInspection.ts';
import { useRunImport } from '../useRunImport.ts';
import type { StepProps } from './FoundStep.tsx';
import { OutcomeFilter, type Shown } from './OutcomeFilter.tsx';
import { PreviewChoices } from './PreviewChoices.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { StepFrame } from './StepFrame.tsx';
import classes from './tables.module.css';

const rowsPerOutcome = 50;

/** The rows as they will be, the choices that decide it, and the import itself. */
export function PreviewStep(props: StepProps) {
  const inspection = useInspection(props.file).data;
  return inspection === undefined ? (
    <LinesSkeleton lines={8} />
  ) : (
    <Preview {...props} inspection={inspection} />
  );
}

function Preview(props: StepProps & { inspection: Inspection }) {
  const { session, inspection, onGo } = props;
  const { t } = useTranslation(['imports', 'app']);
  const data = useData();
  const format = useFormat();
  const runImport = useRunImport();
  const { leaversOnly, onDuplicate, run } = session;
  const mapping = session.mapping ?? inspection.mapping;
  const plan: ImportPlan = { file: props.file.id, mapping, leaversOnly, onDuplicate };
  const preview = useQuery(
    data.imports.preview.queryOptions({
      input: { ...plan, limit: rowsPerOutcome },
      placeholderData: keepPreviousData,
      enabled: run.state !== 'running',
    }),
  );
  if (run.state === 'running') {
    return (
      <StepFrame title={t('steps.preview')} sentence={t('run.keeps')}>
        <ProgressPanel title={t('run.title')} done={run.done} total={run.total} onCancel={run.cancel} />
      </StepFrame>
    );
  }
  const incoming = (preview.data?.counts.create ?? 0) + (preview.data?.counts.update ?? 0);
  const ready = !preview.isFetching && !preview.isError && incoming > 0;
  return (
    <StepFrame
      title={t('steps.preview')}
      actions={
        <>
          <Button variant="default" onClick={() => onGo('mapping')}>
            {t('app:back')}
          </Button>
          <Button disabled={!ready} onClick={() => runImport(plan)}>
            {t('preview.run', { count: incoming, people: format.number(incoming) })}
          </Button>
        </>
      }
    >
      {run.state === 'failed' && <RefusalAlert error={run.error} />}
      {run.state === 'stopped' && (
        <p role="status" className={classes['note']}>
          {t('preview.stopped')}
        </p>
      )}
      <PreviewChoices {...props} mapping={mapping} counts={preview.data?.counts ?? null} />
      {preview.isError ? (
        <FailedState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Rows preview={preview.data ?? null} stale={preview.isPlaceholderData} />
      )}
    </StepFrame>
  );
}

function Rows({ preview, stale }: { preview: ImportPreview | null; stale: boolean }) {
  const { t } = useTranslation('imports');
  const [shown, setShown] = useState<Shown>('all');
  if (preview === null) return <LinesSkeleton lines={8} />;
  const { counts, rows } = preview;
  return (
    <Stack gap="sm" aria-busy={stale}>
      <OutcomeFilter counts={counts} shown={shown} onShown={setShown} />
      {counts.create + counts.update === 0 && (
        <p role="status" className={classes['note']}>
          {t('preview.nothing')}
        </p>
      )}
      <PreviewTable
        rows={
          shown === 'all'
            ? rows.slice(0, rowsPerOutcome)
            : rows.filter(({ result }) => result.outcome === shown)
        }
        total={shown === 'all' ? counts.read : counts[shown]}
      />
    </Stack>
  );
}
