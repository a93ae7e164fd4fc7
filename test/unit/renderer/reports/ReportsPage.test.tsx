import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ReportsPage } from '#renderer/features/reports/ReportsPage.tsx';
import { type FileGrant, fileGrant } from '#shared/contract/mainCalls.ts';
import { type OwnReport, ownReport } from '#shared/contract/ownReports.ts';
import type { ReportEvent } from '#shared/contract/reports.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someReport } from './someReport.ts';

const picked = fileGrant.parse({
  id: '00000000-0000-7000-8000-000000000009',
  name: 'network.pdf',
  folder: 'Documents',
});

const board = ownReport.parse({
  id: '00000000-0000-7000-8000-000000000021',
  version: 3,
  name: 'Board',
  sections: ['funnel', 'people'],
  language: 'en',
  paper: 'letter',
  format: 'xlsx',
  range: { kind: 'named', range: 'lastMonth' },
  segmentId: null,
  segmentName: null,
  note: '',
  folder: '/reports/board',
  schedule: { every: 'month', nextOn: '2030-05-01' },
  failure: { at: '2026-03-31T00:00:00.000Z', code: 'PRINT_FAILED', detail: 'no paper' },
});

interface Circumstances {
  readonly file?: FileGrant | null;
  readonly produce?: () => AsyncGenerator<ReportEvent, void>;
  readonly own?: readonly OwnReport[];
  readonly role?: 'hr' | 'manager';
}

async function* savedAtOnce(): AsyncGenerator<ReportEvent, void> {
  yield { type: 'step', step: 'printing' };
  await new Promise((resolve) => setTimeout(resolve, 1));
  yield { type: 'finished', report: { fileName: 'network.pdf', bytes: 196_000 } };
}

async function show({ file = picked, produce = savedAtOnce, own = [], role = 'hr' }: Circumstances = {}) {
  const calls: [name: string, input: unknown][] = [];
  const orders: unknown[] = [];
  await renderPage(<ReportsPage />, {
    preferences: { role },
    bridge: {
      call: (name, input) => {
        calls.push([name, input]);
        // The answer of whichever call the page makes here: the picked file, or nothing.
        return Promise.resolve(JSON.parse(JSON.stringify(name === 'pickSaveFile' ? file : null)));
      },
    },
    procedures: (os) => ({
      insights: {
        choices: os.insights.choices.handler(() => ({ departments: [], leaveYears: [], firstYear: 2019 })),
      },
      segments: { list: os.segments.list.handler(() => []) },
      ownReports: { list: os.ownReports.list.handler(() => [...own]) },
      reports: {
        compose: os.reports.compose.handler(({ input }) =>
          someReport('language' in input ? input.language : 'en'),
        ),
        produced: os.reports.produced.handler(() => []),
        produce: os.reports.produce.handler(({ input }) => {
          orders.push(input);
          return produce();
        }),
      },
    }),
  });
  return { calls, orders, user: userEvent.setup({ delay: null }) };
}

describe('Reports', () => {
  test('shows all reports, and how the chosen one will be, in its own language', async () => {
    const { user } = await show();
    expect(await screen.findByRole('link', { name: /^Management summary/ })).toHaveAttribute('aria-current');
    expect(screen.getByRole('link', { name: /^One person’s data/ })).toBeVisible();
    expect(await screen.findByRole('img', { name: /^Network participation\. / })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '日本語' }));
    expect(await screen.findByRole('img', { name: /^ネットワーク参加状況/ })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  });

  test('saves one where one chooses, under a name in its language', async () => {
    const { calls, orders, user } = await show();
    await user.click(await screen.findByRole('radio', { name: '日本語' }));
    await user.click(screen.getByRole('radio', { name: 'Letter' }));
    await user.click(screen.getByRole('radio', { name: /^CSV/ }));
    await user.click(screen.getByRole('button', { name: /^Save report/ }));
    await screen.findByText(/network.pdf is saved/);
    expect(calls[0]).toEqual([
      'pickSaveFile',
      { kind: 'csv', suggestedName: expect.stringMatching(/^経営サマリー .*\.csv$/) },
    ]);
    expect(orders).toMatchObject([
      {
        format: 'csv',
        file: picked.id,
        report: { kind: 'named', name: 'management-summary', language: 'ja', paper: 'letter' },
      },
    ]);
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(calls.at(-1)).toEqual(['revealGranted', { id: picked.id }]);
  });

  test('says nothing where the dialog is cancelled', async () => {
    const { orders, user } = await show({ file: null });
    await user.click(await screen.findByRole('button', { name: /^Save report/ }));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Save report/ })).toBeEnabled());
    expect(orders).toEqual([]);
  });

  test('keeps one person’s data to HR', async () => {
    const { user } = await show({ role: 'manager' });
    await user.click(await screen.findByRole('link', { name: /^One person’s data/ }));
    expect(await screen.findByText(/^Only HR can make this report/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Save report/ })).toBeNull();
  });

  test('asks whose data it is before it can be saved', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('link', { name: /^One person’s data/ }));
    expect(await screen.findByRole('button', { name: /^Save report/ })).toBeDisabled();
  });

  test('produces one’s own with one click, and says what went wrong on its own', async () => {
    const { calls, orders, user } = await show({ own: [board] });
    await user.click(await screen.findByRole('link', { name: /^Board/ }));
    expect(await screen.findByText(/^It could not be produced on/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Produce now' }));
    await screen.findByText(/network.pdf is saved/);
    expect(calls).toEqual([]);
    expect(orders).toEqual([{ report: { kind: 'own', id: board.id }, format: 'xlsx', file: null }]);
  });
});
