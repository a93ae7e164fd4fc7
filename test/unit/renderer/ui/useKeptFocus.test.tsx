import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useKeptFocus } from '#renderer/ui/useKeptFocus.ts';

/** A look-up whose button cannot be used while it works, between a field and a way out of the place. */
function LookUp() {
  const [working, setWorking] = useState(false);
  const place = useKeptFocus<HTMLFormElement>(working ? 'working' : 'still');
  return (
    <>
      <form ref={place}>
        <input aria-label="Name" />
        <button type="button" disabled={working} onClick={() => setWorking(true)}>
          Look
        </button>
      </form>
      <button type="button" onClick={() => setTimeout(() => setWorking(false), 20)}>
        Elsewhere
      </button>
    </>
  );
}

/** A browser takes the focus from a button that cannot be used any more. */
const fixUp = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

test('a button that worked gets the focus back, and not the first field of its place', async () => {
  render(<LookUp />);
  const look = screen.getByRole('button', { name: 'Look' });
  await userEvent.click(look);
  fixUp();
  expect(document.body).toHaveFocus();
  screen.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.poll(() => document.activeElement).toBe(look);
});

test('who went elsewhere meanwhile stays there', async () => {
  render(<LookUp />);
  const look = screen.getByRole('button', { name: 'Look' });
  await userEvent.click(look);
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
  await userEvent.click(elsewhere);
  await expect.poll(() => look.hasAttribute('disabled')).toBe(false);
  expect(elsewhere).toHaveFocus();
});
