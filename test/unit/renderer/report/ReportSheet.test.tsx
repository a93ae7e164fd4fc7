import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ReportInItsLanguage } from '#renderer/report/ReportInItsLanguage.tsx';
import { ReportSheet } from '#renderer/report/ReportSheet.tsx';
import type { ReportDocument } from '#shared/contract/reports.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someReport } from '../reports/someReport.ts';

async function print(
  language: 'en' | 'ja',
  change: Partial<ReportDocument> = {},
  pages?: Record<string, number>,
) {
  const report = { ...someReport(language), ...change };
  // The page around it speaks the other language; the report must not care.
  await renderPage(
    <ReportInItsLanguage report={report}>
      <ReportSheet report={report} {...(pages && { pages })} />
    </ReportInItsLanguage>,
    { preferences: { language: language === 'en' ? 'ja' : 'en' } },
  );
}

describe('a printed report', () => {
  test('has cover, contents, a section each, and definitions at its end', async () => {
    await print('en');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Network participation');
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Contents',
      'Participation funnel',
      'Leavers per year',
      'How it is counted',
    ]);
    const contents = within(screen.getByRole('navigation', { name: 'Contents' }));
    expect(contents.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#funnel',
      '#leavers',
      '#definitions',
    ]);
  });

  test('names its workspace, period, state and the day it was made', async () => {
    await print('en');
    const facts = screen.getByText('Workspace').closest('dl');
    expect(facts).toHaveTextContent(
      'WorkspaceHinodePeriod2 Apr 2025 – 1 Apr 2026State on1 Apr 2026Produced on1 Apr 2026What it coversAll alumni',
    );
  });

  test('has each chart as a picture with words and its figures as a table', async () => {
    await print('en');
    expect(
      screen.getByRole('img', { name: 'Leavers: 104; Joined: 4 (3.8% of leavers); Active: 3 (n < 5)' }),
    ).toBeInTheDocument();
    const table = within(screen.getByRole('table', { name: 'Participation funnel' }));
    expect(table.getByRole('row', { name: 'Joined 4' })).toBeInTheDocument();
    // Nothing to press or to hover on paper.
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });

  test('is in its own language throughout', async () => {
    await print('ja');
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'ja');
    expect(screen.getByText('ワークスペース')).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: '退職者：104名、参加：4名（退職者の3.8%）、活動中：3名（n < 5）' }),
    ).toBeInTheDocument();
  });
});

describe('its contents', () => {
  test('say on which page each section begins, as soon as that is known', async () => {
    await print('en', {}, { funnel: 2, leavers: 3, definitions: 14 });
    const entries = within(screen.getByRole('navigation', { name: 'Contents' })).getAllByRole('listitem');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      'Participation funnelOf 104 leavers 20 joined the network2',
      'Leavers per yearMost people left in 20243',
      'How it is counted14',
    ]);
  });

  test('are headings alone where there are many sections', async () => {
    const [first] = someReport('en').sections;
    const sections = Array.from({ length: 12 }, (_, index) => ({
      ...(first ?? expect.fail('no section')),
      id: `s${index}`,
      heading: `Section ${index}`,
    }));
    await print('en', { sections, note: 'Two events fewer.\n\nMore in June.' });
    const contents = within(screen.getByRole('navigation', { name: 'Contents' }));
    expect(contents.getAllByRole('link')).toHaveLength(14);
    expect(contents.queryByText('Of 104 leavers 20 joined the network')).not.toBeInTheDocument();
    expect(contents.getAllByRole('link')[0]).toHaveAttribute('href', '#note');
    expect(screen.getByText(/More in June/)).toBeInTheDocument();
  });
});

describe('a report on one page', () => {
  test('has its charts without tables, and how it is counted, in a sheet as high as the paper', async () => {
    await print('en', { layout: 'page', paper: 'letter', note: 'For the board.' });
    expect(screen.getByRole('article')).toHaveStyle({ height: '915px' });
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    expect(screen.getByText('Most people left in 2024')).toBeInTheDocument();
    expect(screen.getByText('For the board.')).toBeInTheDocument();
    expect(screen.getByText('Joined', { selector: 'dt' })).toBeInTheDocument();
    expect(screen.getByText('Who joined.')).toBeInTheDocument();
  });
});
