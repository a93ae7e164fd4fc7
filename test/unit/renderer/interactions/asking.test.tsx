import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { withTimeline } from './someTimeline.tsx';

const missing = { rule: 'noOrientation', weight: 'blocks', remedy: 'askWhatTheyWant' } as const;
const unknown = { rule: 'eligibilityUnknown', weight: 'warns', remedy: 'decideEligibility' } as const;
const blocked = (mayOverride: boolean) => ({
  verdict: 'blocked' as const,
  findings: [missing, unknown],
  mayOverride,
});

/** Writes down that the person was asked for something, up to the press of the button. */
async function logAsk(
  world: Parameters<typeof withTimeline>[1],
  purpose = 'Ask: rehire',
  direction?: string,
) {
  const timeline = await withTimeline([], world);
  const { user } = timeline;
  await user.click(screen.getByLabelText('Subject'));
  await user.paste('Would you come back');
  const composer = within(screen.getByRole('form', { name: 'Log an interaction' }));
  await user.click(composer.getByRole('combobox', { name: 'Purpose' }));
  await user.click(await screen.findByRole('option', { name: purpose }));
  if (direction !== undefined) {
    await user.click(composer.getByRole('radio', { name: direction }));
  }
  await user.click(composer.getByRole('button', { name: 'Log' }));
  return timeline;
}

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Before you ask Mika' }));

test('an ask that the rules stop is not logged, and the words that were typed stay', async () => {
  const { user, logged, asked } = await logAsk({ role: 'recruiter', verdict: blocked(false) });
  const shown = await dialog();
  expect(shown.getByText('We do not know yet what this person wants.')).toBeInTheDocument();
  expect(shown.queryByRole('button', { name: /with a reason/ })).toBeNull();
  await user.click(shown.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText('Subject')).toHaveValue('Would you come back');
  expect(asked[0]).toEqual({ type: 'interaction', purpose: 'askRehire' });
  expect(logged).toEqual([]);
});

test('HR goes on with a reason, which is written with the interaction', async () => {
  const { user, logged } = await logAsk({ verdict: blocked(true) });
  const shown = await dialog();
  await user.click(shown.getByRole('button', { name: 'Go on as HR, with a reason' }));
  await user.click(shown.getByRole('textbox', { name: /Why you go on/ }));
  await user.paste('They rang us up.');
  await user.click(shown.getByRole('button', { name: 'Go on with this reason' }));
  await waitFor(() =>
    expect(logged).toMatchObject([{ purpose: 'askRehire', override: { reason: 'They rang us up.' } }]),
  );
});

test('a warning is read, and one goes on without a reason', async () => {
  const warned = { verdict: 'warned' as const, findings: [unknown], mayOverride: false };
  const { user, logged } = await logAsk({ role: 'manager', verdict: warned });
  await user.click((await dialog()).getByRole('button', { name: 'Go on all the same' }));
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(logged[0]?.override ?? null).toBeNull();
});

test('what they asked of us, and what is no ask, goes by no rule', async () => {
  const { logged, asked } = await logAsk({ verdict: blocked(true) }, 'Ask: rehire', 'From them');
  await waitFor(() => expect(logged).toHaveLength(1));
  expect(asked).toEqual([]);
});
