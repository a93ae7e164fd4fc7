import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { DialogBody } from '#renderer/ui/DialogBody.tsx';

type Phase = 'form' | 'sending' | 'wrong' | 'shown';

/** A form as dialogs have them: its button is disabled while it works, then the field is wrong or a result is shown. */
function Form({ then }: { then: 'wrong' | 'shown' }) {
  const [phase, setPhase] = useState<Phase>('form');
  if (phase === 'shown') return <button type="button">Done</button>;
  const send = () => {
    setPhase('sending');
    setTimeout(() => setPhase(then), 0);
  };
  return (
    <>
      <input aria-label="Name" />
      <input aria-label="Passphrase" aria-invalid={phase === 'wrong'} />
      <button type="submit" disabled={phase === 'sending'} onClick={send}>
        Send
      </button>
      <button type="submit" onClick={() => setPhase(then)}>
        Send at once
      </button>
    </>
  );
}

async function sent(then: 'wrong' | 'shown', button: string): Promise<void> {
  render(
    <DialogBody>
      <Form then={then} />
    </DialogBody>,
  );
  await userEvent.click(screen.getByRole('button', { name: button }));
}

test('the field that is wrong takes the focus from the button that sent the form off', async () => {
  await sent('wrong', 'Send at once');
  await waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveFocus());
});

test('what takes the place of the form takes the focus, too', async () => {
  await sent('shown', 'Send');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Done' })).toHaveFocus());
});

test('who is typing is left where they are', async () => {
  const { rerender } = render(
    <DialogBody>
      <input aria-label="Name" />
      <input aria-label="Passphrase" />
    </DialogBody>,
  );
  await userEvent.click(screen.getByLabelText('Name'));
  rerender(
    <DialogBody>
      <input aria-label="Name" />
      <input aria-label="Passphrase" aria-invalid />
    </DialogBody>,
  );
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(screen.getByLabelText('Name')).toHaveFocus();
});
