import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PlanDialog } from '#renderer/features/offboarding/plan/PlanDialog.tsx';
import type { Leaver, OffboardingTemplate, PlannedStep } from '#shared/contract/offboarding.ts';
import { offboardingTemplate } from '#shared/contract/offboarding.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { inDays } from '../followUps/someFollowUps.ts';
import { someProfile, someRow } from '../people/somePeople.ts';
import { someLeaver, someLeaverPage, someStep, tenureOf } from './someLeavers.ts';

const step = (title: string, after: number[], part: Partial<PlannedStep> = {}) => ({
  kind: 'task',
  title,
  owner: 'hr',
  ownerName: null,
  anchor: 'lastDay',
  offsetDays: 0,
  after,
  ...part,
});

const templates: OffboardingTemplate[] = [
  { language: 'ja', name: '標準', steps: [step('あいさつ', [])] },
  {
    language: 'en',
    name: 'Standard',
    steps: [
      step('Hand over', []),
      step('Announce', [0]),
      step('Thank', [1], { kind: 'thanks', owner: 'manager' }),
    ],
  },
].map((template) => offboardingTemplate.parse({ ...template, id: null, version: 0 }));

async function show(options: { leaver?: Leaver; profile?: Profile; planned?: boolean } = {}) {
  const user = userEvent.setup();
  const written: unknown[] = [];
  const page = await renderPage(
    <PlanDialog request={{ leaver: options.leaver ?? null }} onClose={() => undefined} />,
    {
      procedures: (os) => ({
        people: {
          owners: os.people.owners.handler(() => []),
          list: os.people.list.handler(() => ({ total: 1, more: false, people: [someRow(1)] })),
          profile: os.people.profile.handler(
            () => options.profile ?? someProfile({ tenures: [], eligibility: null, eligibilityHistory: [] }),
          ),
        },
        offboarding: {
          templates: os.offboarding.templates.handler(() => templates),
          leaver: os.offboarding.leaver.handler(({ errors }) => {
            if (!options.planned) throw errors.NOT_FOUND({ data: { what: 'leaver' } });
            return someLeaverPage([someStep(1)]);
          }),
          plan: os.offboarding.plan.handler(({ input }) => {
            written.push(input);
            return { leaver: someLeaverPage([someStep(1)]), operationId: null };
          }),
        },
      }),
    },
  );
  return { ...page, user, written };
}

const presentTenure = {
  id: tenureOf(1),
  startedOn: '2019-04-01',
  endedOn: inDays(10),
  department: 'Sales',
  title: null,
  grade: null,
  manager: 'Tom Field',
  employmentType: null,
  leaveReason: null,
};

const dialog = () => screen.findByRole('dialog');

test('begins with the template in the page’s language and the days as the record has them, and leaves out what is unticked', async () => {
  const { user, written, router } = await show({
    leaver: someLeaver(1, { plan: null }),
    profile: someProfile({ tenures: [presentTenure], eligibility: null, eligibilityHistory: [] }),
  });
  const form = within(await dialog());
  await waitFor(() => expect(form.getByRole('combobox', { name: 'Template' })).toHaveValue('Standard'));
  await waitFor(() => expect(form.getByRole('combobox', { name: 'Manager' })).toHaveValue('Tom Field'));
  await user.click(form.getByRole('checkbox', { name: 'Announce' }));
  await user.click(form.getByRole('button', { name: 'Plan the farewell' }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toMatchObject({
    tenureId: tenureOf(1),
    lastDay: inDays(10),
    manager: 'Tom Field',
    hrOwner: 'Test User',
    steps: [
      { title: 'Hand over', after: [] },
      { title: 'Thank', after: [0] },
    ],
  });
  await waitFor(() => expect(router.state.location.pathname).toBe(`/farewells/${tenureOf(1)}`));
});

test('says what is missing before anything is written', async () => {
  const { user, written } = await show();
  const form = within(await dialog());
  await user.click(form.getByRole('button', { name: 'Plan the farewell' }));
  expect(form.getByText('Choose who is leaving.')).toBeVisible();
  expect(form.getByText('When is the last day?')).toBeVisible();
  expect(written).toEqual([]);
});

test('who is not there yet is added on the way', async () => {
  const { user } = await show();
  const form = within(await dialog());
  await user.click(form.getByRole('button', { name: 'Add the person first' }));
  expect(await screen.findByRole('heading', { name: 'Add a person' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('combobox', { name: 'Who is leaving' })).toBeVisible();
});

test('a farewell that is planned already is not planned twice', async () => {
  await show({
    leaver: someLeaver(1),
    planned: true,
    profile: someProfile({ tenures: [presentTenure], eligibility: null, eligibilityHistory: [] }),
  });
  expect(await screen.findByText('The farewell of Given Family1 is planned already.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the plan' })).toHaveAttribute(
    'href',
    `/farewells/${tenureOf(1)}`,
  );
});
