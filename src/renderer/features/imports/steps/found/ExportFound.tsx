import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import type { ExportContents } from '#shared/contract/importReading.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { StepProps } from '../../choices.ts';
import { useRunImport } from '../../useRunImport.ts';
import { StepFrame } from '../StepFrame.tsx';
import classes from '../tables.module.css';
import facts from './ExportFound.module.css';

interface ExportFoundProps extends StepProps {
  readonly file: FileGrant;
  readonly contents: ExportContents;
}

/** A file that the program wrote itself: what it holds, and the way to take it back in, without mapping. */
export function ExportFound({ session, onGo, file, contents }: ExportFoundProps) {
  const { t } = useTranslation(['imports', 'app', 'vocabulary']);
  const format = useFormat();
  const { takeBack } = useRunImport();
  const { run } = session;
  if (run.state === 'running') {
    return (
      <StepFrame title={t('found.exportHead', { fileName: contents.fileName })} sentence={t('run.keeps')}>
        <ProgressPanel title={t('run.title')} done={run.done} total={run.total} onCancel={run.cancel} />
      </StepFrame>
    );
  }
  return (
    <StepFrame
      title={t('found.exportHead', { fileName: contents.fileName })}
      sentence={t('found.exportMeaning')}
      actions={
        <>
          <Button variant="default" onClick={() => onGo('file')}>
            {t('app:back')}
          </Button>
          <Button onClick={() => takeBack(file.id)}>{t('found.takeBack')}</Button>
        </>
      }
    >
      {run.state === 'failed' && <RefusalAlert error={run.error} />}
      {run.state === 'stopped' && (
        <p role="status" className={classes['note']}>
          {t('preview.stopped')}
        </p>
      )}
      <dl className={facts['facts']}>
        <div>
          <dt>{t('found.exportWorkspace')}</dt>
          <dd>{contents.workspace}</dd>
        </div>
        <div>
          <dt>{t('found.exportedAt')}</dt>
          <dd>{format.moment(contents.exportedAt)}</dd>
        </div>
        <div>
          <dt>{t('found.exportPeople')}</dt>
          <dd>{format.number(contents.people)}</dd>
        </div>
        <div>
          <dt>{t('found.exportTiers')}</dt>
          <dd>
            {contents.tiers.map((tier) => t(`vocabulary:noteTier.${tier}`)).join(t('app:listSeparator'))}
          </dd>
        </div>
      </dl>
    </StepFrame>
  );
}
