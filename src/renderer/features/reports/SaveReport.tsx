import { Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalDetails } from '#renderer/ui/refusals/RefusalDetails.tsx';
import { refusalMessage } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { ReportFormat, ReportScope } from '#shared/contract/reports.ts';
import classes from './ReportsPage.module.css';
import { type Production, type Target, useProduction } from './useProduction.ts';

interface SaveReportProps {
  /** Null while it is not said yet what the report is to be. */
  readonly scope: ReportScope | null;
  readonly format: ReportFormat;
  /** What the file is called, but for its ending. */
  readonly fileName: string;
  /** The folder into which it goes with one click; null for none. */
  readonly folder?: string | null;
}

/** The way to a file: where to, how far, and what became of it. */
export function SaveReport({ scope, format, fileName, folder = null }: SaveReportProps) {
  const { production, produce, cancel } = useProduction();
  const ask = { suggestedName: `${fileName}.${format}` };
  const make = (target: Target) => {
    if (scope !== null) produce(scope, format, target);
  };
  return (
    <div className={classes['save']}>
      {production.state === 'working' ? (
        <Working production={production} onCancel={cancel} />
      ) : (
        <Ways folder={folder} disabled={scope === null} onMake={make} ask={ask} />
      )}
      <div aria-live="polite">
        {production.state === 'saved' && <Saved {...production} />}
        {production.state === 'failed' && <Failed error={production.error} />}
      </div>
    </div>
  );
}

interface WaysProps {
  readonly folder: string | null;
  readonly disabled: boolean;
  readonly ask: Target;
  readonly onMake: (target: Target) => void;
}

function Ways({ folder, disabled, ask, onMake }: WaysProps): ReactNode {
  const { t } = useTranslation('reports');
  if (folder === null) {
    return (
      <Button disabled={disabled} data-save-report onClick={() => onMake(ask)}>
        {t('save')}
      </Button>
    );
  }
  return (
    <>
      <Group gap="sm">
        <Button data-save-report onClick={() => onMake('folder')}>
          {t('produceNow')}
        </Button>
        <Button variant="default" onClick={() => onMake(ask)}>
          {t('saveElsewhere')}
        </Button>
      </Group>
      <p className={classes['folder']}>{t('produceInto', { folder })}</p>
    </>
  );
}

function Working({
  production: { step, done, total },
  onCancel,
}: {
  production: Extract<Production, { state: 'working' }>;
  onCancel: () => void;
}) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const named = t('named', { done: format.number(done), total: format.number(total) });
  return (
    <ProgressPanel
      title={t('saving')}
      step={total > 0 ? named : t(`steps.${step}`)}
      done={done}
      total={total}
      onCancel={onCancel}
    />
  );
}

function Saved({ report, file }: Extract<Production, { state: 'saved' }>) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const showRefusal = useRefusalNotice();
  return (
    <Group gap="sm" className={classes['saved'] ?? ''} data-report-saved>
      <IconCheck size={18} stroke={1.6} aria-hidden />
      <span>{t('saved', { fileName: report.fileName, size: format.fileSize(report.bytes) })}</span>
      {file !== null && (
        <Button
          variant="default"
          size="xs"
          onClick={() => void bridge().call('revealGranted', { id: file.id }).catch(showRefusal)}
        >
          {t('show')}
        </Button>
      )}
    </Group>
  );
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation(['app', 'refusals']);
  const { words, details } = refusalMessage(error, t);
  return (
    <div className={classes['failed']}>
      <p>{words}</p>
      <RefusalDetails details={details} />
    </div>
  );
}
