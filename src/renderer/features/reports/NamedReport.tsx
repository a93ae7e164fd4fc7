import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeriodPicker } from '#renderer/features/insights/PeriodPicker.tsx';
import { stateDay } from '#renderer/features/insights/period.ts';
import { SegmentPicker } from '#renderer/features/insights/SegmentPicker.tsx';
import { usePeriod } from '#renderer/features/insights/usePeriod.ts';
import { type ReportName, type ReportScope, smallestDenominator } from '#shared/contract/reports.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { translator } from '#shared/i18n/translator.ts';
import { ReportPreview } from './ReportPreview.tsx';
import classes from './ReportsPage.module.css';
import { SaveReport } from './SaveReport.tsx';
import { ShapeOptions } from './ShapeOptions.tsx';
import { useShape } from './useShape.ts';

/** One of the program's reports on many people: how it is to be, how it will look, and the way to a file. */
export function NamedReport({ name }: { name: Exclude<ReportName, 'person-data'> }) {
  const { t } = useTranslation('reports');
  const [shape, setShape] = useShape();
  const [segmentId, setSegmentId] = useState<SegmentId | null>(null);
  const choice = usePeriod();
  const { from, to } = choice.period;
  const { language, paper, format } = shape;
  const scope: ReportScope = { kind: 'named', name, language, paper, from, to, segmentId };
  // The file is named in the report's language, as its title is.
  const title = translator(language).t(`reports:names.${name}.title`);
  return (
    <article className={classes['entry']}>
      <div className={classes['order']}>
        <h2>{t(`names.${name}.title`)}</h2>
        <p className={classes['purpose']}>{t(`names.${name}.purpose`)}</p>
        <div>
          <span className={classes['label']} aria-hidden>
            {t('options.period')}
          </span>
          <PeriodPicker choice={choice} />
        </div>
        <div>
          <span className={classes['label']} aria-hidden>
            {t('options.over')}
          </span>
          <SegmentPicker chosen={segmentId} onChoose={setSegmentId} />
        </div>
        <ShapeOptions shape={shape} onChange={setShape} />
        <p className={classes['privacy']}>{t('options.counts', { smallest: smallestDenominator })}</p>
        <SaveReport
          scope={scope}
          format={format}
          fileName={`${title} ${stateDay(choice.period, choice.today)}`}
        />
      </div>
      <ReportPreview scope={scope} />
    </article>
  );
}
