import { Alert, Group } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { useToday } from '#renderer/features/people/useToday.ts';
import { ButtonLink } from '#renderer/ui/ButtonLink.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { MenuEntry, MoreMenu } from '#renderer/ui/MoreMenu.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import { useSentences } from '#renderer/ui/useSentences.ts';
import type { OwnReport } from '#shared/contract/ownReports.ts';
import { smallestDenominator } from '#shared/contract/reports.ts';
import { ReportPreview } from '../ReportPreview.tsx';
import classes from '../ReportsPage.module.css';
import { SaveReport } from '../SaveReport.tsx';
import { ScheduleWords } from './ScheduleWords.tsx';
import { useSectionNames } from './useSectionNames.ts';

/** A report of one's own: what is in it, what became of its schedule, how it will look, and one click to have it. */
export function OwnReportPanel({ report }: { report: OwnReport }) {
  const { t } = useTranslation('reports');
  const today = useToday();
  const nameOf = useSectionNames();
  const scope = { kind: 'own', id: report.id } as const;
  const people = report.sections.includes('people');
  return (
    <article className={classes['entry']}>
      <div className={classes['order']}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <h2>{report.name}</h2>
          <Group gap="xs" wrap="nowrap">
            <ButtonLink
              variant="default"
              size="xs"
              to="/reports/own/$ownReportId"
              params={{ ownReportId: report.id }}
            >
              {t('own.change')}
            </ButtonLink>
            <More report={report} />
          </Group>
        </Group>
        <p className={classes['purpose']}>
          <ScheduleWords report={report} />
        </p>
        {report.failure !== null && <Failure failure={report.failure} />}
        <Facts report={report} />
        <div>
          <span className={classes['label']}>{t('own.sections')}</span>
          <ol className={classes['contents']}>
            {report.sections.map((section) => (
              <li key={section}>{nameOf(section)}</li>
            ))}
          </ol>
        </div>
        <p className={classes['privacy']}>
          {people ? t('options.namesPeople') : t('options.counts', { smallest: smallestDenominator })}
        </p>
        <SaveReport
          scope={scope}
          format={report.format}
          fileName={`${report.name} ${today}`}
          folder={report.folder}
        />
      </div>
      <ReportPreview scope={scope} />
    </article>
  );
}

function Facts({ report }: { report: OwnReport }) {
  const { t } = useTranslation(['reports', 'vocabulary']);
  const format = useFormat();
  const { range } = report;
  return (
    <dl className={classes['facts']}>
      <dt>{t('own.range')}</dt>
      <dd>
        {range.kind === 'days' ? format.dateRange(range.from, range.to) : t(`own.ranges.${range.range}`)}
      </dd>
      <dt>{t('options.over')}</dt>
      <dd>{report.segmentName ?? t('produced.everybody')}</dd>
      <dt>{t('options.format')}</dt>
      <dd>
        {[
          report.format.toUpperCase(),
          ...(report.format === 'pdf' ? [t(`options.papers.${report.paper}`)] : []),
          t(`vocabulary:language.${report.language}`),
        ].join(' · ')}
      </dd>
    </dl>
  );
}

function Failure({ failure }: { failure: NonNullable<OwnReport['failure']> }) {
  const { t, i18n } = useTranslation(['reports', 'refusals']);
  const format = useFormat();
  const sentences = useSentences();
  const said: unknown = i18n.getResource(i18n.language, 'refusals', failure.code);
  // A sentence with a place for something that was not kept would show the place.
  const why =
    typeof said === 'string' && !said.includes('{{') ? said : t('own.unforeseen', { detail: failure.detail });
  return (
    <Alert
      color="attention"
      variant="outline"
      icon={<IconAlertTriangle size={18} stroke={1.6} aria-hidden />}
      title={t('own.failed', { at: format.moment(failure.at) })}
    >
      {sentences(why, t('own.failedAgain'))}
    </Alert>
  );
}

function More({ report }: { report: OwnReport }) {
  const { t } = useTranslation('reports');
  const data = useData();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const undo = useUndo();
  const showRefusal = useRefusalNotice();
  const remove = useMutation(
    data.ownReports.remove.mutationOptions({
      onSuccess: async ({ operationId }) => {
        undo({ message: t('own.removed', { name: report.name }), operationId });
        await navigate({ to: '/reports', replace: true });
        await queryClient.invalidateQueries({ queryKey: data.ownReports.key() });
      },
      onError: showRefusal,
    }),
  );
  return (
    <MoreMenu label={t('own.more', { name: report.name })}>
      <MenuEntry sign={IconTrash} onClick={() => remove.mutate({ id: report.id, version: report.version })}>
        {t('own.remove')}
      </MenuEntry>
    </MoreMenu>
  );
}
