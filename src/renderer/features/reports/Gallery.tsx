import {
  IconBuildingCommunity,
  IconCompass,
  IconFilePencil,
  IconFileText,
  IconHeartHandshake,
  IconPlus,
  IconRoute,
  IconUserScan,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnReport } from '#shared/contract/ownReports.ts';
import { type ReportName, reportName } from '#shared/contract/reports.ts';
import type { OwnReportId } from '#shared/domain/ids.ts';
import classes from './Gallery.module.css';
import { ScheduleWords } from './own/ScheduleWords.tsx';

const signs: Readonly<Record<ReportName, TablerIcon>> = {
  'management-summary': IconFileText,
  'network-participation': IconUsersGroup,
  'good-parting': IconHeartHandshake,
  pipeline: IconRoute,
  'community-events': IconBuildingCommunity,
  orientation: IconCompass,
  'person-data': IconUserScan,
};

interface GalleryProps {
  readonly chosen: ReportName | OwnReportId;
  readonly own: readonly OwnReport[];
}

/** All reports there are, the program's and one's own, each with what it is for. */
export function Gallery({ chosen, own }: GalleryProps) {
  const { t } = useTranslation('reports');
  return (
    <nav className={classes['gallery']} aria-label={t('gallery.label')}>
      <ul className={classes['cards']}>
        {reportName.options.map((name) => (
          <Card key={name} report={name} sign={signs[name]} title={t(`names.${name}.title`)} chosen={chosen}>
            {t(`names.${name}.purpose`)}
          </Card>
        ))}
        {own.map((report) => (
          <Card key={report.id} report={report.id} sign={IconFilePencil} title={report.name} chosen={chosen}>
            <ScheduleWords report={report} />
          </Card>
        ))}
        <li>
          <Link to="/reports/own/$ownReportId" params={{ ownReportId: 'new' }} className={classes['add']}>
            <IconPlus size={18} stroke={1.6} aria-hidden />
            {t('gallery.add')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

interface CardProps {
  readonly report: ReportName | OwnReportId;
  readonly sign: TablerIcon;
  readonly title: string;
  readonly chosen: ReportName | OwnReportId;
  readonly children: ReactNode;
}

function Card({ report, sign: Sign, title, chosen, children }: CardProps) {
  return (
    <li>
      <Link
        to="/reports"
        search={{ report }}
        className={classes['card']}
        data-report={report}
        aria-current={report === chosen ? 'true' : undefined}
        resetScroll={false}
      >
        <Sign size={20} stroke={1.5} aria-hidden />
        <span className={classes['title']}>{title}</span>
        <span className={classes['purpose']}>{children}</span>
      </Link>
    </li>
  );
}
