import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { SectionPages } from '#shared/contract/reportBridge.ts';
import type { ReportDocument } from '#shared/contract/reports.ts';
import classes from './ReportSheet.module.css';

interface ReportContentsProps {
  readonly report: ReportDocument;
  readonly pages: SectionPages | undefined;
}

/** The most sections whose sentences still fit below the facts. */
const mostWithSentences = 7;

/** What is inside, and on which page it begins as soon as that is known: a number takes no other room than none. */
export function ReportContents({ report, pages }: ReportContentsProps) {
  const { t } = useTranslation('reports');
  const { number } = useFormat();
  const { note, sections, definitions } = report;
  const entries = [
    ...(note === '' ? [] : [{ id: 'note', heading: t('document.note'), sentence: '' }]),
    ...sections,
    ...(definitions.length === 0
      ? []
      : [{ id: 'definitions', heading: t('document.definitions'), sentence: '' }]),
  ];
  const brief = entries.length > mostWithSentences;
  return (
    <nav className={classes['contents']} aria-label={t('document.contents')}>
      <h2>{t('document.contents')}</h2>
      <ol data-brief={brief || undefined}>
        {entries.map(({ id, heading, sentence }) => {
          const page = pages?.[id];
          return (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
              {!brief && <span>{sentence}</span>}
              <span className={classes['pageNumber']}>{page !== undefined && number(page)}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
