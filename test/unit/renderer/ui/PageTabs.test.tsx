import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PageTabs } from '#renderer/ui/PageTabs.tsx';
import { renderPage } from '#test/support/renderPage.tsx';

const tabs = [
  { to: '/community', word: 'Wishes' },
  { to: '/community/events', word: 'Events' },
  { to: '/community/voices', word: 'Voices', search: { state: 'waiting' } },
] as const;

const show = () =>
  renderPage(<PageTabs label="Community" tabs={tabs} tools={<button type="button">Narrow</button>} />, {});

const here = () =>
  within(screen.getByRole('navigation', { name: 'Community' }))
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent);

test('leads to each page, with what goes along in the address, and says which one is open', async () => {
  const user = userEvent.setup();
  const { router } = await show();
  await user.click(screen.getByRole('link', { name: 'Voices' }));
  expect(router.state.location.href).toBe('/community/voices?state=waiting');
  expect(here()).toEqual(['Voices']);
  await user.click(screen.getByRole('link', { name: 'Wishes' }));
  expect(router.state.location.pathname).toBe('/community');
  expect(here()).toEqual(['Wishes']);
});

test('one thing of a page is at the tab of that page, and not at the one whose address is shorter', async () => {
  const { router } = await show();
  await router.navigate({ to: '/community/events/$eventId', params: { eventId: 'one' } });
  expect(await screen.findByRole('link', { name: 'Events', current: 'page' })).toBeVisible();
  expect(here()).toEqual(['Events']);
});

test('what narrows the page stands beside the tabs, outside of their navigation', async () => {
  await show();
  const narrow = screen.getByRole('button', { name: 'Narrow' });
  expect(screen.getByRole('navigation', { name: 'Community' })).not.toContainElement(narrow);
});
