import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ReportsPage } from '#renderer/features/reports/ReportsPage.tsx';
import { type FileGrant, fileGrant } from '#shared/contract/mainCalls.ts';
import type { ReportEvent } from '#shared/contract/reports.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someInsights } from '../insights/someInsights.ts';
import { someReport } from './someReport.ts';

const picked = fileGrant.parse({
  id: '00000000-0000-7000-8000-000000000009',
  name: 'network.pdf',
  folder: 'Documents',
});

interface Circumstances {
  readonly file?: FileGrant | null;
  readonly produce?: () => AsyncGenerator<ReportEvent, void>;
  readonly language?: 'en' | 'ja';
}

async function* savedAtOnce(): AsyncGenerator<ReportEvent, void> {
  yield { type: 'step', step: 'printing' };
  await new Promise((resolve) => setTimeout(resolve, 1));
  yield { type: 'finished', report: { fileName: 'network.pdf', bytes: 196_000 } };
}

async function show({ file = picked, produce = savedAtOnce, language = 'en' }: Circumstances = {}) {
  const calls: [name: string, input: unknown][] = [];
  const orders: unknown[] = [];
  await renderPage(<ReportsPage />, {
    preferences: { language },
    bridge: {
      call: (name, input) => {
        calls.push([name, input]);
        // The answer of whichever call the page makes here: the picked file, or nothing.
        return Promise.resolve(JSON.parse(JSON.stringify(name === 'pickSaveFile' ? file : null)));
      },
    },
    procedures: (os) => ({
      insights: { network: os.insights.network.handler(() => someInsights()) },
      reports: {
        compose: os.reports.compose.handler(({ input }) => someReport(input.language)),
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
  test('shows what the report will be, in its own language', async () => {
    const { user } = await show();
    expect(
      await screen.findByRole('img', { name: /^Network participation\. .*joined the network/ }),
    ).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '日本語' }));
    expect(await screen.findByRole('img', { name: /^ネットワーク参加状況/ })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  });

  test('is saved where one chooses, under a name in its language, and shown in its folder', async () => {
    const { calls, orders, user } = await show();
    await user.click(screen.getByRole('radio', { name: '日本語' }));
    await user.click(screen.getByRole('radio', { name: /^CSV/ }));
    await user.click(screen.getByRole('button', { name: /^Save report/ }));
    expect(await screen.findByText('network.pdf is saved (196 kB).')).toBeVisible();
    expect(calls[0]).toEqual([
      'pickSaveFile',
      { suggestedName: expect.stringMatching(/^ネットワーク参加状況 \d{4}-\d{2}-\d{2}\.csv$/), kind: 'csv' },
    ]);
    expect(orders).toEqual([
      expect.objectContaining({
        name: 'network-participation',
        language: 'ja',
        format: 'csv',
        file: picked.id,
      }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(calls.at(-1)).toEqual(['revealGranted', { id: picked.id }]);
  });

  test('is not made where the choice of a file is cancelled', async () => {
    const { orders, user } = await show({ file: null });
    await user.click(screen.getByRole('button', { name: /^Save report/ }));
    expect(orders).toEqual([]);
    expect(screen.getByRole('button', { name: /^Save report/ })).toBeEnabled();
  });

  test('says how far it is, and can be stopped', async () => {
    let stopped = false;
    const { user } = await show({
      produce: async function* () {
        try {
          yield { type: 'step', step: 'printing' };
          while (true) {
            await new Promise((resolve) => setTimeout(resolve, 5));
            yield { type: 'step', step: 'printing' };
          }
        } finally {
          stopped = true;
        }
      },
    });
    await user.click(screen.getByRole('button', { name: /^Save report/ }));
    expect(await screen.findByText('Laying out the pages')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: /^Save report/ })).toBeVisible();
    await waitFor(() => expect(stopped).toBe(true));
    expect(screen.queryByText(/is saved/)).not.toBeInTheDocument();
  });

  test('that could not be made says why and can be tried again', async () => {
    const { user } = await show({
      produce: () => {
        throw new Error('the disk caught fire');
      },
    });
    await user.click(screen.getByRole('button', { name: /^Save report/ }));
    expect(await screen.findByText(/That did not work/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Save report/ })).toBeEnabled();
  });

  test('speaks Japanese', async () => {
    await show({ language: 'ja' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('レポート');
    expect(screen.getByRole('radio', { name: '日本語' })).toBeChecked();
  });
});
