import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TemplatesSection } from '#renderer/features/offboarding/templates/TemplatesSection.tsx';
import { draftStepsOf, plannedSteps } from '#renderer/features/offboarding/templates/templateDraft.ts';
import { offboardingTemplate } from '#shared/contract/offboarding.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const step = (title: string, after: number[]) => ({
  kind: 'task' as const,
  title,
  owner: 'hr' as const,
  ownerName: null,
  anchor: 'lastDay' as const,
  offsetDays: -3,
  after,
});

const template = (part: Record<string, unknown>) =>
  offboardingTemplate.parse({
    id: null,
    version: 0,
    language: null,
    steps: [step('Hand over', []), step('Announce', [0])],
    ...part,
  });

const own = template({ id: '0198f3c2-7d6b-7000-8005-000000000001', version: 3, name: 'Ours' });

async function show(refuse = false) {
  const user = userEvent.setup();
  const written: unknown[] = [];
  await renderPage(<TemplatesSection />, {
    procedures: (os) => ({
      offboarding: {
        templates: os.offboarding.templates.handler(() => [
          own,
          template({ language: 'ja', name: '標準' }),
          template({ language: 'en', name: 'Standard' }),
        ]),
        saveTemplate: os.offboarding.saveTemplate.handler(({ input, errors }) => {
          if (refuse) throw errors.NAME_TAKEN({ data: { what: 'offboardingTemplate', name: input.name } });
          written.push({ save: input });
          return { ...own, ...input };
        }),
        removeTemplate: os.offboarding.removeTemplate.handler(({ input }) => {
          written.push({ remove: input });
          return null;
        }),
      },
    }),
  });
  await screen.findByText('Ours');
  return { user, written };
}

test('the workspace’s own stand first, then those of the page’s language; only its own can be changed', async () => {
  await show();
  const names = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(names).toEqual([
    'Ours2 steps',
    'Standard2 steps · comes with Enishi, English',
    '標準2 steps · comes with Enishi, 日本語',
  ]);
  expect(screen.getByRole('button', { name: 'Change “Ours”' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change “Standard”' })).toBeNull();
});

test('a template of the program is copied and changed, with a step added and one removed', async () => {
  const { user, written } = await show();
  await user.click(screen.getByRole('button', { name: 'Copy “Standard” and change the copy' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New template' }));
  expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Standard (copy)');
  await user.click(dialog.getByRole('button', { name: 'Remove the step “Hand over”' }));
  await user.click(dialog.getByRole('button', { name: 'Add a step' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('What is to do?')).toBeVisible();
  await user.click(dialog.getByRole('textbox', { name: 'What is to do' }));
  await user.paste('Give back the keys');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toMatchObject({
    save: {
      id: null,
      name: 'Standard (copy)',
      steps: [
        { title: 'Announce', after: [] },
        { title: 'Give back the keys', after: [] },
      ],
    },
  });
});

test('a name that is taken is said in the form', async () => {
  const { user } = await show(true);
  await user.click(screen.getByRole('button', { name: 'Change “Ours”' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the template' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Ours');
});

test('a removed template comes back by undoing', async () => {
  const { user, written } = await show();
  await user.click(screen.getByRole('button', { name: 'Remove “Ours”' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(written).toMatchObject([{ remove: { version: 3 } }, { save: { id: null, name: 'Ours' } }]),
  );
});

test('steps go to the form and back as they were', () => {
  const steps = fc.integer({ min: 1, max: 8 }).chain((length) =>
    fc.tuple(
      ...Array.from({ length }, (_, place) =>
        fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, place - 1) }), {
          maxLength: place === 0 ? 0 : 3,
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(steps, (afters) => {
      const planned = afters.map((after, place) => step(`Step ${place}`, after));
      expect(plannedSteps(draftStepsOf(planned))).toEqual(planned);
    }),
  );
});
