import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { ImportPlan, ImportPreview } from '#shared/contract/importPlan.ts';
import { type FoundStepProps, planOf } from '../../choices.ts';
import { usePreview } from '../../usePreview.ts';
import { useRunImport } from '../../useRunImport.ts';
import { FirstLook } from '../FirstLook.tsx';
import { InfoLine } from '../InfoLine.tsx';
import { StepFrame } from '../StepFrame.tsx';
import classes from '../tables.module.css';
import { LeaversOnly } from './LeaversOnly.tsx';
import { OutcomeFilter, type Shown } from './OutcomeFilter.tsx';
import { PreviewTable } from './PreviewTable.tsx';

const rowsShown = 50;

/** The rows as they will be, whether leavers alone come in, and the import itself. */
export function PreviewStep(props: FoundStepProps) {
  const { session, change, choices, onGo } = props;
  const { t } = useTranslation(['imports', 'app']);
  const format = useFormat();
  const { runImport } = useRunImport();
  const { run } = session;
  const plan = planOf(session, choices);
  const running = run.state === 'running';
  const { preview, stale, progress, error, retry, foundBy } = usePreview(running ? null : plan);
  if (running) {
    return (
      <StepFrame title={t('steps.preview')} sentence={t('run.keeps')}>
        <ProgressPanel title={t('run.title')} done={run.done} total={run.total} onCancel={run.cancel} />
      </StepFrame>
    );
  }
  const incoming = (preview?.counts.create ?? 0) + (preview?.counts.update ?? 0);
  const ready = plan !== null && preview !== null && !stale && error === null && incoming > 0;
  const working = {
    title: t('preview.working'),
    progress: progress ?? { done: 0, total: 0 },
    onCancel: () => (foundBy === null ? onGo('mapping') : change(chosenBefore(foundBy))),
  };
  return (
    <StepFrame
      title={t('steps.preview')}
      work={stale && preview !== null ? working : null}
      actions={
        <>
          <Button variant="default" onClick={() => onGo(session.noDuplicates ? 'mapping' : 'duplicates')}>
            {t('app:back')}
          </Button>
          <Button disabled={!ready} onClick={() => plan !== null && runImport(plan)}>
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
      <LeaversOnly choices={choices} counts={preview?.counts ?? null} change={change} />
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {error === null && preview === null && <FirstLook {...working} />}
      {preview !== null && (
        <>
          <KnownPeople {...props} counts={preview.counts} />
          <Rows preview={preview} stale={stale} />
        </>
      )}
    </StepFrame>
  );
}

/** What decided the rows that were last shown. */
function chosenBefore({ leaversOnly, onDuplicate, matchFrom, decisions }: ImportPlan) {
  return { leaversOnly, onDuplicate, matchFrom, decisions };
}

/** How many rows are of people who are here already, and the way to decide on them. */
function KnownPeople({ change, counts }: FoundStepProps & Pick<ImportPreview, 'counts'>) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const count = counts.matched + counts.inDoubt;
  if (count === 0) return null;
  return (
    <InfoLine
      action={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ step: 'duplicates', noDuplicates: false })}
        >
          {t('preview.decide')}
        </Button>
      }
    >
      {t('preview.known', { count, rows: format.number(count) })}
    </InfoLine>
  );
}

function Rows({ preview, stale }: { preview: ImportPreview; stale: boolean }) {
  const { t } = useTranslation('imports');
  const [shown, setShown] = useState<Shown>('all');
  const { counts, rows } = preview;
  const listed = shown === 'all' ? rows : rows.filter(({ result }) => result.outcome === shown);
  return (
    <Stack gap="sm" aria-busy={stale} className={classes['stale'] ?? ''}>
      <OutcomeFilter counts={counts} shown={shown} onShown={setShown} />
      {counts.create + counts.update === 0 && (
        <p role="status" className={classes['note']}>
          {t('preview.nothing')}
        </p>
      )}
      <PreviewTable rows={listed.slice(0, rowsShown)} total={shown === 'all' ? counts.read : counts[shown]} />
    </Stack>
  );
}
