import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import type { ReportSection } from '#shared/contract/reports.ts';
import { PaperChart } from './PaperChart.tsx';
import { textWidth } from './paperSize.ts';
import classes from './ReportSheet.module.css';

/** A section whose table has more rows may go on on the next page. */
const mostRowsTogether = 16;

/** One section: its sentence, its chart, and the chart's figures as a table. */
export function ReportSectionPart({ section }: { section: ReportSection }) {
  const { id, heading, sentence, chart, table } = section;
  // Numbers that stand there as words with what they are over have said all that the table holds.
  const tabled = table.rows.length > 0 && chart?.kind !== 'numbers';
  return (
    <section
      className={classes['section']}
      id={id}
      data-together={table.rows.length <= mostRowsTogether || undefined}
    >
      <div className={classes['lead']}>
        <h2>{heading}</h2>
        <p className={classes['sentence']}>{sentence}</p>
        {chart && (
          <figure className={classes['figure']}>
            <PaperChart chart={chart} subject={heading} width={textWidth} />
          </figure>
        )}
      </div>
      {tabled && (
        <div className={classes['table']}>
          <FigureTable {...table} caption={heading} />
        </div>
      )}
    </section>
  );
}
