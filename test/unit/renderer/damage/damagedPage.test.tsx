import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DamagedPage } from '#renderer/features/damage/DamagedPage.tsx';
import { type DamageFound, damageFound, type SalvageEvent, salvageEvent } from '#shared/contract/damage.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const found = damageFound.parse({
  name: 'Alumni',
  path: '/data/Alumni.enishi',
  salvageable: true,
  bytes: 5_000_000,
  changedAt: '2026-04-01T00:00:00.000Z',
});

const salvaged = salvageEvent.parse({
  type: 'salvaged',
  workspace: {
    id: '00000000-0000-7000-8000-000000000001',
    name: 'Alumni',
    path: '/data/Alumni.enishi',
    people: 9,
    sample: false,
    inKeychain: false,
  },
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

  test('that is none says so', async () => {
    await show(null, () => []);
    await screen.findByRole('heading', { level: 1, name: 'No damaged workspace' });
  });
});
