import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SettingsGroup } from '#renderer/features/settings/SettingsGroup.tsx';
import { SettingsGroupList } from '#renderer/features/settings/SettingsGroupList.tsx';
import { settingsGroups } from '#renderer/features/settings/settingsGroups.ts';
import { renderPage } from '#test/support/renderPage.tsx';

test('the list beside the settings leads the keyboard to each group', async () => {
  const user = userEvent.setup();
  await renderPage(
    <>
      <SettingsGroupList />
      {settingsGroups.map((name) => (
        <SettingsGroup key={name} name={name}>
          <p>{name}</p>
        </SettingsGroup>
      ))}
    </>,
  );
  const list = await screen.findByRole('navigation', { name: 'On this page' });
  const headings = screen.getAllByRole('heading', { level: 2 });
  expect([...list.children].map(({ textContent }) => textContent)).toEqual(
    headings.map(({ textContent }) => textContent),
  );
  for (const heading of headings) {
    await user.click(screen.getByRole('link', { name: heading.textContent ?? '' }));
    expect(heading).toHaveFocus();
  }
});
