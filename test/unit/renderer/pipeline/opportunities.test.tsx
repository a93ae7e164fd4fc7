import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PipelinePage } from '#renderer/features/pipeline/board/PipelinePage.tsx';
import { CloseDialog } from '#renderer/features/pipeline/closing/CloseDialog.tsx';
import { OpenOpportunityDialog } from '#renderer/features/pipeline/opening/OpenOpportunityDialog.tsx';
import { OpportunityEditForm } from '#renderer/features/pipeline/panel/OpportunityEditForm.tsx';
import { StageEditor } from '#renderer/features/pipeline/stages/StageEditor.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { personId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { layOut } from '../people/someList.ts';
import { someId } from '../people/somePeople.ts';
import { opportunityIdOf, pipelineOf, someOpportunity, someStages, stageIdOf } from './somePipeline.ts';

beforeEach(layOut);

async function shown(
  element: React.ReactElement,
  all: readonly Opportunity[],
  preferences: Partial<Preferences> = {},
) {
  const pipeline = pipelineOf(all);
  const rendered = await renderPage(element, {
    procedures: pipeline.procedures,
    paths: ['/pipeline', '/pipeline/$opportunityId'],
    preferences,
  });
  return { ...rendered, ...pipeline, user: userEvent.setup() };
}

const nothing = () => undefined;
const blocked = [{ rule: 'noOrientation', weight: 'blocks', remedy: 'askWhatTheyWant' }] as const;

/** The board with one whom the rules protect, and the menu that would have them asked. */
async function askingOne(preferences: Partial<Preferences>, mayOverride: boolean) {
  const page = await shown(<PipelinePage />, [someOpportunity(1, { findings: blocked })], preferences);
  page.world.verdict = { verdict: 'blocked', findings: [...blocked], mayOverride };
  await page.user.click(await screen.findByRole('button', { name: 'Move Family1' }));
  await page.user.click(await screen.findByRole('menuitem', { name: 'Asked' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Before you ask Family1' }));
  return { ...page, dialog };
}

test('a blocked move says what is missing; HR goes on with a reason, which is sent along', async () => {
  const { user, world, dialog } = await askingOne({ role: 'hr' }, true);
  expect(dialog.getByText('We do not know yet what this person wants.')).toBeInTheDocument();
  expect(dialog.queryByRole('button', { name: 'Go on' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Go on as HR, with a reason' }));
  await user.click(dialog.getByRole('button', { name: 'Go on with this reason' }));
  expect(dialog.getByText('Please write the reason.')).toBeInTheDocument();
  await user.click(dialog.getByRole('textbox', { name: /Why you go on/ }));
  await user.paste('They rang us up.');
  await user.click(dialog.getByRole('button', { name: 'Go on with this reason' }));
  await waitFor(() =>
    expect(world.sent).toEqual([
      {
        name: 'move',
        input: {
          id: opportunityIdOf(1),
          version: 1,
          stageId: stageIdOf(1),
          override: { reason: 'They rang us up.' },
        },
      },
    ]),
  );
});

test('a recruiter can’t go on, plans the step that helps, and the card stays', async () => {
  const { user, world, dialog } = await askingOne({ role: 'recruiter' }, false);
  expect(dialog.getByText('Only HR can go on from here, with a written reason.')).toBeInTheDocument();
  expect(dialog.queryByRole('button', { name: /with a reason/ })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Plan to ask them' }));
  await waitFor(() => expect(world.sent.map(({ name }) => name)).toEqual(['followUp']));
  await user.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body);
  expect(world.all[0]?.stageId).toBe(stageIdOf(0));
  expect(screen.getByText('Family1 stays in Considering.')).toBeInTheDocument();
});

test('what is missing can be recorded in place; then nothing speaks against it', async () => {
  const { user, world, dialog } = await askingOne({ role: 'recruiter' }, false);
  await user.click(dialog.getByRole('button', { name: 'Record what they want' }));
  await user.click(await dialog.findByRole('combobox', { name: 'Return one day' }));
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await user.click(await dialog.findByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(world.sent.map(({ name }) => name)).toEqual(['recordOrientations', 'move']));
});

test('opens an opportunity with a person in the first stage of its form', async () => {
  const { user, world } = await shown(
    <OpenOpportunityDialog
      opened
      personId={personId.parse(someId(4))}
      form="rehire"
      title="Lead"
      onClose={nothing}
    />,
    [someOpportunity(4)],
    { userName: 'Aoki' },
  );
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/There is an open one of this form/)).toBeInTheDocument();
  await user.click(dialog.getByRole('textbox', { name: 'Next step' }));
  await user.paste('Write to them');
  await user.click(dialog.getByRole('button', { name: 'Open' }));
  await waitFor(() =>
    expect(world.sent).toEqual([
      {
        name: 'open',
        input: expect.objectContaining({
          personId: someId(4),
          form: 'rehire',
          stageId: stageIdOf(0),
          title: 'Lead',
          owner: 'Aoki',
          nextStep: 'Write to them',
          override: null,
        }),
      },
    ]),
  );
});

test('employment that comes about opens a new tenure, other forms a partnership', async () => {
  const rehire = someOpportunity(1, { startsOn: '2026-05-01', department: 'Sales' });
  const first = await shown(
    <CloseDialog closing={{ card: rehire, outcome: 'returned' }} onClose={nothing} />,
    [rehire],
  );
  await first.user.click(await screen.findByRole('button', { name: 'Close as returned' }));
  await waitFor(() =>
    expect(first.world.sent[0]?.input).toMatchObject({
      outcome: 'returned',
      partnership: null,
      tenure: {
        startedOn: '2026-05-01',
        department: 'Sales',
        title: 'Engineer',
        employmentType: 'permanent',
      },
    }),
  );
  first.unmount();
  const freelance = someOpportunity(2, { form: 'freelance', stageId: stageIdOf(3) });
  const second = await shown(
    <CloseDialog closing={{ card: freelance, outcome: 'returned' }} onClose={nothing} />,
    [freelance],
  );
  await second.user.click(await screen.findByRole('button', { name: 'Close as partnered' }));
  await waitFor(() =>
    expect(second.world.sent[0]?.input).toMatchObject({ tenure: null, partnership: { kind: 'freelance' } }),
  );
});

test('not now asks for the reason and the day to ask again, which lies ahead', async () => {
  const one = someOpportunity(1);
  const { user, world } = await shown(
    <CloseDialog closing={{ card: one, outcome: 'notNow' }} onClose={nothing} />,
    [one],
    { language: 'ja' },
  );
  await user.click(await screen.findByRole('combobox', { name: '理由' }));
  await user.click(await screen.findByRole('option', { name: '時期', hidden: true }));
  const day = screen.getByRole('textbox', { name: '次に伺う日' });
  await user.clear(day);
  await user.type(day, '2001/01/01{Enter}');
  await user.click(screen.getByRole('button', { name: '今回は見送りとして終了' }));
  expect(screen.getByText('明日以降の日付を選んでください。')).toBeInTheDocument();
  expect(world.sent).toEqual([]);
  await user.clear(day);
  await user.type(day, '2099/01/01{Enter}');
  await user.click(screen.getByRole('button', { name: '今回は見送りとして終了' }));
  await waitFor(() =>
    expect(world.sent[0]?.input).toMatchObject({
      outcome: 'notNow',
      reason: 'timing',
      askAgainOn: '2099-01-01',
      tenure: null,
    }),
  );
});

test('what was changed elsewhere meanwhile is shown before it is replaced', async () => {
  const one = someOpportunity(1);
  const { user, world, change } = await shown(<OpportunityEditForm opportunity={one} onDone={nothing} />, [
    one,
  ]);
  change(one.id, { title: 'Architect' });
  await user.click(screen.getByRole('textbox', { name: 'Next step' }));
  await user.paste('Call');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Architect')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() =>
    expect(world.all[0]).toMatchObject({ title: 'Engineer', nextStep: 'Call', version: 3 }),
  );
});

test('others than HR can’t have the rules hold less, and read why', async () => {
  const ofRehire = someStages.filter(({ form }) => form === 'rehire');
  const { user, world } = await shown(<StageEditor form="rehire" stages={ofRehire} onDone={nothing} />, [], {
    role: 'recruiter',
  });
  const asks = () => screen.getAllByRole('checkbox', { name: 'They are asked from here on' });
  expect(asks().map((box) => box.matches(':disabled'))).toEqual([false, true, true]);
  expect(asks()[1]).toHaveAccessibleDescription(/^Only HR can have a stage stop asking/);
  // One of two that ask may go, the last one may not.
  await user.click(screen.getByRole('button', { name: 'Remove Offer' }));
  expect(screen.getByRole('button', { name: 'Remove Asked' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Add a stage' }));
  await user.type(screen.getAllByRole('textbox', { name: 'Name' }).at(-1) ?? document.body, 'Trial day');
  expect(asks().map((box) => box.matches(':checked'))).toEqual([false, true, true]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(world.sent.map(({ name }) => name)).toEqual(['saveStages']));
});

test('stages are renamed, added and taken out; the program’s own words stay in the reader’s language', async () => {
  const ofRehire = someStages.filter(({ form }) => form === 'rehire');
  const { user, world } = await shown(<StageEditor form="rehire" stages={ofRehire} onDone={nothing} />, []);
  await user.click(screen.getByRole('button', { name: 'Remove Offer' }));
  const [first] = screen.getAllByRole('textbox', { name: 'Name' });
  if (first === undefined) throw new Error('no field for the name of a stage');
  await user.clear(first);
  await user.type(first, 'Asked');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Each name only once.');
  await user.clear(first);
  await user.type(first, 'Ideas');
  await user.click(screen.getByRole('button', { name: 'Add a stage' }));
  await user.type(screen.getAllByRole('textbox', { name: 'Name' }).at(-1) ?? first, 'Trial day');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(world.sent).toEqual([
      {
        name: 'saveStages',
        input: {
          form: 'rehire',
          stages: [
            { id: stageIdOf(0), name: 'Ideas', asks: false },
            { id: stageIdOf(1), name: null, asks: true },
            { id: null, name: 'Trial day', asks: true },
          ],
        },
      },
    ]),
  );
});
