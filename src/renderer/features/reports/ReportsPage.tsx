import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/app/preferences.ts';
import { stateDay } from '#renderer/features/insights/period.ts';
import { usePeriod } from '#renderer/features/insights/usePeriod.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { type ReportFormat, type ReportName, smallestDenominator } from '#shared/contract/reports.ts';
import { ReportOptions } from './ReportOptions.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import classes from './ReportsPage.module.css';
import { SaveReport } from './SaveReport.tsx';

/** The reports there are. */
const gallery = ['network-participation'] as const satisfies readonly ReportName[];

/** The gallery of reports: what each is for, how it should be, how it will look, and the way to a file. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  return (
    <Page head={<PageHead title={t('title')} sentence={t('sentence')} />}>
      {gallery.map((name) => (
        <GalleryEntry key={name} name={name} />
      ))}
    </Page>
  );
}

function GalleryEntry({ name }: { name: ReportName }) {
  const { t } = useTranslation('reports');
  const [language, setLanguage] = useState(usePreferences().language);
  const [format, setFormat] = useState<ReportFormat>('pdf');
  const choice = usePeriod();
  const scope = { name, language, from: choice.period.from, to: choice.period.to };
  return (
    <article className={classes['entry']}>
      <div className={classes['order']}>
        <h2>{t(`names.${name}.title`)}</h2>
        <p className={classes['purpose']}>{t(`names.${name}.purpose`)}</p>
        <ReportOptions
          language={language}
          onLanguage={setLanguage}
          format={format}
          onFormat={setFormat}
          choice={choice}
        />
        <p className={classes['privacy']}>{t('options.privacy', { smallest: smallestDenominator })}</p>
        <SaveReport scope={scope} format={format} day={stateDay(choice.period, choice.today)} />
      </div>
      <ReportPreview scope={scope} />
    </article>
  );
}
