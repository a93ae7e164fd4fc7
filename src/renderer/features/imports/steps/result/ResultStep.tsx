import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useNotice } from '#renderer/ui/useNotice.tsx';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { type ImportSession, withFile } from '../../session.ts';
import { StepFrame } from '../StepFrame.tsx';
import { Failures } from './Failures.tsx';
import classes from './ResultStep.module.css';
import { TakeThisBack } from './TakeThisBack.tsx';

interface ResultStepProps {
  readonly session: ImportSession;
  readonly summary: ImportSummary;
  readonly change: (patch: Partial<ImportSession>) => void;
}

/** What became of the file: counts, the rows that were refused, the way to take it back, and where to go from here. */
export function ResultStep({ session, summary, change }: ResultStepProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const save = useSaveRejected(summary);
  const counts = [
    ['read', summary.read],
    ['created', summary.created],
    ['updated', summary.updated],
    ['skipped', summary.skipped],
    ['stillEmployed', summary.skippedStillEmployed],
    ['failed', summary.failed],
  ] as const;
  return (
    <StepFrame
      title={t('result.created', {
        count: summary.created,
        people: format.number(summary.created),
        fileName: summary.fileName,
      })}
      actions={
        <>
          <Button variant="default" onClick={() => change(withFile(session, null))}>
            {t('result.another')}
          </Button>
          <Button component={Link} to="/alumni">
            {t('result.toAlumni')}
          </Button>
        </>
      }
    >
      <dl className={classes['counts']}>
        {counts.map(([name, count]) => (
          <div key={name} className={classes['count']} data-name={name} data-some={count > 0 || undefined}>
            <dt>{t(`result.${name}`)}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['ways']}>
        {!session.noDuplicates && (
          <Anchor component={Link} to="/duplicates">
            {t('result.toDuplicates')}
          </Anchor>
        )}
        <Anchor component={Link} to="/imports/past">
          {t('file.allPast')}
        </Anchor>
      </p>
      <TakeThisBack summary={summary} />
      {summary.failed > 0 && (
        <Failures summary={summary} saving={save.isPending} onSave={() => save.mutate()} />
      )}
    </StepFrame>
  );
}

/** Asks where to and saves the refused rows there. */
function useSaveRejected({ id, fileName }: ImportSummary) {
  const { t } = useTranslation('imports');
  const client = useDataClient();
  const format = useFormat();
  const notice = useNotice();
  const showRefusal = useRefusalNotice();
  return useMutation({
    mutationFn: async () => {
      const name = t('result.rejectedName', { fileName: fileName.replace(/\.[^.]*$/, '') });
      const to = await bridge().call('pickSaveFile', {
        suggestedName: `${name.slice(0, 180)}.csv`,
        kind: 'csv',
      });
      return to === null ? null : await client.imports.saveRejected({ id, to: to.id });
    },
    onSuccess: (saved) => {
      if (saved === null) return;
      notice({ message: t('result.saved', { count: saved.rows, rows: format.number(saved.rows) }) });
    },
    onError: showRefusal,
  });
}
