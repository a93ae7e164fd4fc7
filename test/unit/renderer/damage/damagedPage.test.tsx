import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DamagedPage } from '#renderer/features/damage/DamagedPage.tsx';
import { backupState } from '#shared/contract/backups.ts';
import {
  type DamageFound,
  damageFound,
  type SalvageEvent,
  salvageEvent,
  type Warning,
} from '#shared/contract/damage.ts';
import { openWorkspace } from '#shared/contract/workspace.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const found = damageFound.parse({
  name: 'Alumni',
  path: '/data/Alumni.enishi',
  salvageable: true,
  bytes: 5_000_000,
  changedAt: '2026-04-01T00:00:00.000Z',
});

const openOne = openWorkspace.parse({
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Alumni',
  path: '/data/Alumni.enishi',
  people: 9,
  sample: false,
  inKeychain: false,
});

const salvaged = salvageEvent.parse({
  type: 'salvaged',
  workspace: openOne,
  report: {
    at: '2026-04-01T00:00:00.000Z',
    records: [
      { kind: 'people', saved: 8, rebuilt: 1, lost: 0 },
      { kind: 'attachments', saved: 3, rebuilt: 0, lost: 2 },
    ],
    moreMayBeLost: false,
    aside: 'data.damaged-20260401-000000.db',
  },
});

async function show(look: DamageFound | null, events: () => Iterable<SalvageEvent>) {
  return await renderPage(<DamagedPage />, {
    procedures: (os) => ({
      workspace: { current: os.workspace.current.handler(() => null) },
      damage: {
        look: os.damage.look.handler(() => look),
        salvage: os.damage.salvage.handler(async function* () {
          yield* events();
        }),
      },
    }),
  });
}

async function showOpen(warnings: Warning[]) {
  return await renderPage(<DamagedPage />, {
    procedures: (os) => ({
      workspace: { current: os.workspace.current.handler(() => openOne) },
      damage: {
        look: os.damage.look.handler(() => null),
        warnings: os.damage.warnings.handler(() => warnings),
      },
      backups: {
        state: os.backups.state.handler(() =>
          backupState.parse({
            plan: null,
            lastGood: { at: '2026-03-30T01:00:00.000Z', path: '/backups/one', bytes: 1000 },
            failed: null,
            running: false,
            old: false,
          }),
        ),
      },
    }),
  });
}

describe('a damaged workspace', () => {
  test('is saved as far as it can be read, and what was lost is told kind by kind', async () => {
    await show(found, () => [{ type: 'progress', step: 'reading', done: 1, total: 3 }, salvaged]);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Save what can be read' }));
    await screen.findByRole('heading', { level: 1, name: 'What was saved' });
    expect(screen.getByText('2 records could not be saved. Everything else is there.')).toBeVisible();
    expect(screen.getByRole('row', { name: 'People 8 1 0' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'Attachments 3 0 2' })).toBeVisible();
    expect(screen.getByText(/data\.damaged-20260401-000000\.db/)).toBeVisible();
  });

  test('of which nothing can be found leaves the way by a backup', async () => {
    await show({ ...found, salvageable: false }, () => []);
    await screen.findByRole('link', { name: 'Choose a backup' });
    expect(screen.queryByRole('button', { name: 'Save what can be read' })).toBeNull();
  });

  test('that is open and sound is called neither damaged nor to be saved', async () => {
    await showOpen([]);
    await screen.findByRole('heading', { level: 1, name: 'No damaged workspace' });
    expect(screen.queryByRole('button', { name: 'Save what can be read' })).toBeNull();
  });

  test('that is open names its last good backup, which is the first way on', async () => {
    await showOpen([{ code: 'damageFound', tone: 'urgent', facts: {}, action: 'repair', mayWait: false }]);
    await screen.findByRole('heading', { level: 1, name: 'This workspace is damaged' });
    expect(screen.getByText(/The last good one was made on .*2026/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Choose a backup' })).toHaveAttribute(
      'href',
      '/settings#backups',
    );
  });

  test('that is none says so', async () => {
    await show(null, () => []);
    await screen.findByRole('heading', { level: 1, name: 'No damaged workspace' });
  });
});
