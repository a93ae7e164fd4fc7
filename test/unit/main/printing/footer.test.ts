import { describe, expect, it } from 'vitest';
import { footerTemplate } from '#main/printing/footer.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const on = plainDate.parse('2026-04-01');
const textOf = (html: string) =>
  html
    .replaceAll(/<span class="(\w+)"><\/span>/g, '[$1]')
    .replaceAll(/<[^>]*>/g, ' ')
    .trim();

describe('the foot of a printed page', () => {
  it('names title, date and page in English', () => {
    const text = textOf(footerTemplate({ title: 'Network participation', on, language: 'en' }));
    expect(text).toMatch(/^Network participation\s+1 Apr 2026\s+Page \[pageNumber\] of \[totalPages\]$/);
  });

  it('names them in Japanese', () => {
    const text = textOf(footerTemplate({ title: 'ネットワーク参加状況', on, language: 'ja' }));
    expect(text).toMatch(/^ネットワーク参加状況\s+2026\/04\/01\s+\[pageNumber\] \/ \[totalPages\] ページ$/);
  });

  it('takes no markup from a title', () => {
    const html = footerTemplate({ title: `<img src="x" onerror='y'>&`, on, language: 'en' });
    expect(html).toContain('&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt;&amp;');
    expect(html).not.toContain('<img');
  });
});
