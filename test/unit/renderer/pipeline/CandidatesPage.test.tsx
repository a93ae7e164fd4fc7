import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CandidatesPage } from '#renderer/features/pipeline/candidates/CandidatesPage.tsx';
import { type MightReturn, mightReturn, type ReturnView } from '#shared/contract/returning.ts';
import { noName } from '#shared/domain/names.ts';
import { usualWeights } from '#shared/domain/pipeline/returnFactors.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

const person = (number: number, known: Partial<Record<keyof MightReturn, unknown>> = {}): MightReturn =>
  mightReturn.parse({
    personId: `00000000-0000-7000-8000-00000000000${number}`,
    personName: { ...noName, familyName: '山田', givenName: '花子' },
    department: '営業部',
    title: '営業課長',
    company: null,
    jobTitle: null,
    leftOn: '2024-03-31',
    reasons: [
      { factor: 'openness', share: 0.3, openness: 'open', form: null },
      { factor: 'goodParting', share: 0.1 },
    ],
    findings: [{ rule: 'consentMissing', weight: 'blocks', remedy: 'requestConsent' }],
    opportunityId: null,
    ...known,
  });

interface World {
  people: MightReturn[];
  view?: ReturnView | null;
  asked?: ReturnView[];
  kept?: ReturnView[];
  fails?: boolean;
}

const world =
  ({ people, view = null, asked = [], kept = [], fails = false }: World) =>
  (os: ContractToAnswer) => ({
    people: { labels: os.people.labels.handler(() => []) },
    pipeline: {
      stages: os.pipeline.stages.handler(() => []),
      returnView: os.pipeline.returnView.handler(() => ({ view, departments: ['営業部'] })),
      keepReturnView: os.pipeline.keepReturnView.handler(({ input }) => {
        kept.push(input);
        return null;
      }),
      mightReturn: os.pipeline.mightReturn.handler(({ input: { role, weights } }) => {
        asked.push({ role, weights });
        if (fails) throw new Error('broken');
        return { total: people.length, people };
      }),
    },
  });

test('says in words why somebody is there, what stands in the way, and leads to the profile', async () => {
  await renderPage(<CandidatesPage />, { procedures: world({ people: [person(1)] }) });
  const name = await screen.findByRole('link', { name: '山田 花子' });
  expect(name.getAttribute('href')).toContain('/alumni/00000000-0000-7000-8000-000000000001');
  const [one] = screen.getAllByRole('listitem').filter((item) => item.contains(name));
  const reasons = within(one ?? document.body).getByRole('list', { name: 'Reasons' });
  expect(
    within(reasons)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Open to a return', 'Parted well, with a talk and thanks in time']);
  expect(one?.textContent).not.toMatch(/0\.3|30 ?%/);
  expect(screen.getByText('There is no consent for job offers yet.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Open an opportunity with 山田 花子' })).toBeVisible();
});

test('with an opportunity open already, one goes to it', async () => {
  const opportunityId = '00000000-0000-7000-8000-0000000000aa';
  await renderPage(<CandidatesPage />, { procedures: world({ people: [person(1, { opportunityId })] }) });
  const link = await screen.findByRole('link', { name: 'Go to the open opportunity with 山田 花子' });
  expect(link.getAttribute('href')).toContain(opportunityId);
  expect(screen.queryByRole('button', { name: /^Open an opportunity/ })).toBeNull();
});

test('looks as it was left, asks with what was changed, and keeps it', async () => {
  const role = { form: 'freelance', title: 'Auditor', skills: [], department: '営業部' } as const;
  const view = { role: { ...role, skills: [] }, weights: { ...usualWeights, goodParting: 3 } };
  const asked: ReturnView[] = [];
  const kept: ReturnView[] = [];
  await renderPage(<CandidatesPage />, { procedures: world({ people: [person(1)], view, asked, kept }) });
  expect(await screen.findByRole('textbox', { name: 'Role or project' })).toHaveValue('Auditor');
  await waitFor(() => expect(asked).toEqual([view]));
  const slider = screen.getByRole('slider', { name: 'Openness to return' });
  expect(slider).toHaveAttribute('aria-valuetext', 'Most of all');
  slider.focus();
  await userEvent.keyboard('{ArrowLeft}');
  const wanted = { ...view, weights: { ...view.weights, openness: 2 } };
  await waitFor(() => expect(asked.at(-1)).toEqual(wanted));
  await waitFor(() => expect(kept).toEqual([wanted]));
  await userEvent.click(screen.getByRole('button', { name: 'Usual weights' }));
  await waitFor(() => expect(asked.at(-1)?.weights).toEqual(usualWeights));
});

test('nobody found: looks more widely on request', async () => {
  const view = {
    role: { form: 'rehire', title: 'x', skills: ['y'], department: null },
    weights: usualWeights,
  } as const;
  const asked: ReturnView[] = [];
  const given: ReturnView = { ...view, role: { ...view.role, skills: [...view.role.skills] } };
  await renderPage(<CandidatesPage />, { procedures: world({ people: [], view: given, asked }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Look for anybody in this form' }));
  await waitFor(() =>
    expect(asked.at(-1)?.role).toEqual({ form: 'rehire', title: '', skills: [], department: null }),
  );
  expect(
    await screen.findByText('Nobody on record might be asked for this form at the moment.'),
  ).toBeVisible();
});

test('says so where the list cannot be read, in Japanese, too', async () => {
  await renderPage(<CandidatesPage />, {
    procedures: world({ people: [], fails: true }),
    preferences: { language: 'ja' },
  });
  expect(await screen.findByText('一覧を読み込めませんでした。')).toBeVisible();
});
