import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { ReportDocument, ReportSection } from '#shared/contract/reports.ts';
import { PaperChart } from './PaperChart.tsx';
import { textHeight, textWidth } from './paperSize.ts';
import classes from './ReportPage.module.css';
import sheet from './ReportSheet.module.css';
import { useFitted } from './useFitted.ts';

const gap = 28;

/** A report on exactly one page: numbers on top, charts two by two, at the foot how it is counted. Made smaller where it takes more. */
export function ReportPage({ report }: { report: ReportDocument }) {
  const { language, paper, sections } = report;
  const { ref, scale } = useFitted(textHeight[paper]);
  const width = textWidth / scale;
  const wide = sections.filter(isWide);
  const others = sections.filter((section) => !isWide(section));
  return (
    <article
      className={`${sheet['sheet']} ${classes['page']}`}
      lang={language}
      data-paper={paper}
      style={{ height: textHeight[paper] }}
    >
      <div
        ref={ref}
        className={classes['fitted']}
        style={{ width, minHeight: (textHeight[paper] - 2) / scale, zoom: scale }}
      >
        <PageHead report={report} />
        {report.note !== '' && <p className={classes['note']}>{report.note}</p>}
        {wide.map((section) => (
          <PageFigure key={section.id} section={section} width={width} />
        ))}
        <div className={classes['figures']} style={{ columnGap: gap }}>
          {others.map((section) => (
            <PageFigure key={section.id} section={section} width={(width - gap) / 2} />
          ))}
        </div>
        <PageFoot report={report} />
      </div>
    </article>
  );
}

/** Numbers and heat maps are as wide as the page; without a chart there is only a sentence. */
const isWide = ({ chart }: ReportSection): boolean => chart?.kind === 'numbers' || chart?.kind === 'heat';

function PageHead({ report }: { report: ReportDocument }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <header className={classes['head']}>
      <h1>{report.title}</h1>
      <p>
        {[
          report.workspace,
          format.dateRange(report.from, report.to),
          `${t('document.state')} ${format.date(report.on)}`,
        ].join(' · ')}
      </p>
    </header>
  );
}

function PageFigure({ section, width }: { section: ReportSection; width: number }) {
  const { id, heading, sentence, chart } = section;
  return (
    <section className={classes['figure']} id={id}>
      <h2>{heading}</h2>
      <p>{sentence}</p>
      {chart && <PaperChart chart={chart} subject={heading} width={width} />}
    </section>
  );
}

function PageFoot({ report }: { report: ReportDocument }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  return (
    <footer className={classes['foot']}>
      <h2>{t('document.definitions')}</h2>
      <dl>
        {report.definitions.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{[...report.filters, `${t('document.produced')} ${format.day(report.producedAt)}`].join(' · ')}</p>
    </footer>
  );
}
