import { Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#renderer/app/bridge.ts';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { RefusalDetails } from '#renderer/ui/refusals/RefusalDetails.tsx';
import { refusalMessage } from '#renderer/ui/refusals/refusalMessage.ts';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { ReportFormat } from '#shared/contract/reports.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { translator } from '#shared/i18n/translator.ts';
import classes from './ReportsPage.module.css';
import { type Production, type Scope, useProduction } from './useProduction.ts';

interface SaveReportProps {
  readonly scope: Scope;
  readonly format: ReportFormat;
  /** The day of the report's state, for the proposed file name. */
  readonly day: PlainDate;
}

/** The way to a file: where to, how far, and what became of it. */
export function SaveReport({ scope, format, day }: SaveReportProps) {
  const { t } = useTranslation('reports');
  const { production, produce, cancel } = useProduction();
  // The file is named in the report's language, as its title is.
  const title = translator(scope.language).t(`reports:names.${scope.name}.title`);
  const working = production.state === 'working';
  return (
    <div className={classes['save']}>
      {working ? (
        <ProgressPanel
          title={t('saving')}
          step={t(`steps.${production.step}`)}
          done={0}
          total={0}
          onCancel={cancel}
        />
      ) : (
        <Button onClick={() => produce(scope, format, `${title} ${day}.${format}`)}>{t('save')}</Button>
      )}
      <Outcome production={production} />
    </div>
  );
}

function Outcome({ production }: { production: Production }) {
  return (
    <div aria-live="polite">
      {production.state === 'saved' && <Saved {...production} />}
      {production.state === 'failed' && <Failed error={production.error} />}
    </div>
  );
}

function Saved({ report, file }: Extract<Production, { state: 'saved' }>) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const showRefusal = useRefusalNotice();
  const show = () => {
    bridge().call('revealGranted', { id: file.id }).catch(showRefusal);
  };
  return (
    <Group gap="sm" className={classes['saved'] ?? ''}>
      <IconCheck size={18} stroke={1.6} aria-hidden />
      <span>{t('saved', { fileName: report.fileName, size: format.fileSize(report.bytes) })}</span>
      <Button variant="default" size="xs" onClick={show}>
        {t('show')}
      </Button>
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
