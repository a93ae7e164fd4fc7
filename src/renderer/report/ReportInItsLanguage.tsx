import { type ReactNode, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { makePageWords } from '#renderer/app/i18n.ts';
import { FormatProvider } from '#renderer/ui/format/FormatProvider.tsx';
import type { ReportDocument } from '#shared/contract/reports.ts';

/** Words, dates and numbers as the report's language writes them, whatever language the page around it has. */
export function ReportInItsLanguage(props: {
  readonly report: Pick<ReportDocument, 'language' | 'timeZone'>;
  readonly children: ReactNode;
}) {
  const { language, timeZone } = props.report;
  const words = useMemo(() => makePageWords(language), [language]);
  return (
    <I18nextProvider i18n={words}>
      <FormatProvider language={language} timeZone={timeZone}>
        {props.children}
      </FormatProvider>
    </I18nextProvider>
  );
}
