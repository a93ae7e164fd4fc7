import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import type { ReportSection } from '#shared/contract/reports.ts';
import { PaperChart } from './PaperChart.tsx';
import classes from './ReportSheet.module.css';

/** One section: its sentence, its chart, and the chart's figures as a table. */
export function ReportSectionPart({ section }: { section: ReportSection }) {
  const { id, heading, sentence, chart, table } = section;
  return (
    <section className={classes['section']} id={id}>
      <h2>{heading}</h2>
      <p className={classes['sentence']}>{sentence}</p>
      {chart && (
        <figure className={classes['figure']}>
          <PaperChart chart={chart} subject={heading} />
        </figure>
      )}
      {table.rows.length > 0 && <FigureTable {...table} caption={heading} />}
    </section>
  );
}
