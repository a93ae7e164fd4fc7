import type { ReportDocument } from '#shared/contract/reports.ts';
import { translator } from '#shared/i18n/translator.ts';

/** A footer can't load the program's fonts, so these are the ones systems bring for both languages. */
const fonts = [
  'system-ui',
  "'Hiragino Sans'",
  "'Yu Gothic UI'",
  "'Meiryo'",
  "'Noto Sans CJK JP'",
  "'Noto Sans JP'",
  'sans-serif',
].join(', ');

/** The foot of each printed page in the report's language: title, date, page number of the total. HTML for printToPDF. */
export function footerTemplate({
  title,
  on,
  language,
}: Pick<ReportDocument, 'title' | 'on' | 'language'>): string {
  // In figures, because system fonts give 月 and 日 the characters of radicals, which nobody finds by searching.
  const locale = language === 'en' ? 'en-GB' : language;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(on));
  const page = translator(language).t('menu:pageOf', {
    page: '<span class="pageNumber"></span>',
    total: '<span class="totalPages"></span>',
  });
  const style = [
    `font-family: ${fonts}`,
    'font-size: 9px',
    'color: #5C6370',
    'width: 100%',
    'padding: 0 16mm',
    'display: flex',
    'justify-content: space-between',
  ].join('; ');
  return `<div lang="${language}" style="${style}"><span>${escaped(title)}</span><span>${escaped(date)}</span><span>${page}</span></div>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
