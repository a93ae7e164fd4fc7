import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ReportInItsLanguage } from '#renderer/report/ReportInItsLanguage.tsx';
import { ReportSheet } from '#renderer/report/ReportSheet.tsx';
import { renderPage } from '#test/support/renderPage.tsx';
import { someReport } from '../reports/someReport.ts';

async function print(language: 'en' | 'ja') {
  const report = someReport(language);
  // The page around it speaks the other language; the report must not care.
  await renderPage(
    <ReportInItsLanguage report={report}>
      <ReportSheet report={report} />
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
