import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ConversationPage } from '#renderer/features/farewells/conversation/ConversationPage.tsx';
import type { Conversation, FarewellAnswers } from '#shared/contract/farewells.ts';
import { noAnswers } from '#shared/domain/farewells/answers.ts';
import { instant } from '#shared/domain/instant.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { finishedWith, fresh, subject } from './conversation.ts';

const savedAt = instant.parse('2026-04-01T05:02:00.000Z');

/** The page over a data process that keeps what it is told, and refuses to finish when the test says so. */
async function open(conversation: Conversation, language: 'en' | 'ja' = 'en') {
  const kept: FarewellAnswers[] = [];
  const finishings: { version: number | null; answers: FarewellAnswers }[] = [];
  let known = conversation;
  let refusals = 0;
  const procedures = (os: ContractToAnswer) => ({
    people: { owners: os.people.owners.handler(() => []) },
    farewells: {
      conversation: os.farewells.conversation.handler(() => known),
      keepDraft: os.farewells.keepDraft.handler(({ input }) => {
        kept.push(input.answers);
        return { savedAt };
      }),
      dropDraft: os.farewells.dropDraft.handler(() => {
        known = { ...known, draft: null };
        return null;
      }),
      finish: os.farewells.finish.handler(({ input, errors }) => {
        finishings.push(input);
        if (refusals > 0) {
          refusals -= 1;
          known = finishedWith({ reasonWords: 'by somebody else' }, 5);
          throw errors.CHANGED_MEANWHILE({ data: { what: 'farewell' } });
        }
        known = finishedWith({ ...input.answers, followUps: [] });
        return { conversation: known, operationId: null };
      }),
    },
  });
  const page = await renderPage(<ConversationPage />, {
    procedures,
    preferences: { language },
    paths: ['/farewells/$tenureId/conversation'],
  });
  await act(() => page.router.navigate({ to: `/farewells/${subject.tenureId}/conversation` }));
  return { ...page, kept, finishings, refuse: () => (refusals += 1), user: userEvent.setup() };
}

const question = () => screen.findByRole('heading', { level: 2 });

describe('the farewell conversation', () => {
  test('asks one question after the other, by keys alone, and says how far one is', async () => {
    const { user } = await open(fresh);
    expect(await question()).toHaveTextContent('When did you talk?');
    expect(screen.getByText('1 of 9')).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await question()).toHaveTextContent('Why is 山田 太郎 leaving?');
    expect(await question()).toHaveFocus();
    expect(screen.getByText('2 of 9')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(await question()).toHaveTextContent('When did you talk?');
    const trail = screen.getByRole('navigation', { name: 'Questions' });
    await user.click(within(trail).getByRole('button', { name: /Contact/ }));
    expect(await question()).toHaveTextContent('May we write to 山田 太郎?');
  });

  test('keeps what is typed at once, and says so', async () => {
    const { user, kept } = await open(fresh);
    await question();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(screen.getByRole('checkbox', { name: 'Family' }));
    await waitFor(() => expect(kept.at(-1)?.reasons).toEqual(['family']));
    await user.click(screen.getByRole('textbox', { name: 'In their own words' }));
    await user.paste('Wants to go home');
    await waitFor(() => expect(kept.at(-1)?.reasonWords).toBe('Wants to go home'));
    expect(await screen.findByText('Saved 14:02')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Only you' }));
    await waitFor(() => expect(kept.at(-1)?.reasonsTier).toBe('owner'));
  });

  test('goes on where it was interrupted', async () => {
    const answers = { ...noAnswers, heldOn: plainDate.parse('2026-04-01'), valuedWords: 'The team' };
    await open({ ...fresh, draft: { answers, author: 'Test User', savedAt, hidden: [] } });
    expect(await question()).toHaveTextContent('What did 山田 太郎 value here?');
    expect(screen.getByRole('textbox', { name: 'In their own words' })).toHaveValue('The team');
    expect(screen.getByText(/Here is what you typed, saved 1 Apr 2026/)).toBeVisible();
  });

  test('begins again on demand, with a way back', async () => {
    const answers = { ...noAnswers, valuedWords: 'The team' };
    const draft = { answers, author: 'Test User', savedAt, hidden: [] };
    const { user, kept } = await open({ ...fresh, draft });
    await question();
    await user.click(screen.getByRole('button', { name: 'Start again' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(kept.at(-1)?.valuedWords).toBe('The team'));
  });

  test('what is hidden from the reader is not asked', async () => {
    const { user } = await open({
      ...fresh,
      draft: { answers: noAnswers, author: 'Hana', savedAt, hidden: ['reasons'] },
    });
    await question();
    const trail = screen.getByRole('navigation', { name: 'Questions' });
    await user.click(within(trail).getByRole('button', { name: /Reasons/ }));
    expect(await screen.findByText(/Hana wrote something here that is not open to you/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('is finished as one, and is then there to read', async () => {
    const { user, finishings } = await open(fresh);
    await question();
    const trail = screen.getByRole('navigation', { name: 'Questions' });
    await user.click(within(trail).getByRole('button', { name: /Recommend/ }));
    await user.click(screen.getByRole('radio', { name: '9' }));
    await user.click(within(trail).getByRole('button', { name: /Wishes/ }));
    const wish = screen.getByRole('group', { name: 'Return one day' });
    await user.click(within(wish).getByRole('radio', { name: 'Gladly' }));
    await user.click(within(trail).getByRole('button', { name: /Finish/ }));
    await user.click(screen.getByRole('button', { name: 'Finish the conversation' }));
    expect(await screen.findByText(/Held on 1 Apr 2026|Held on/)).toBeVisible();
    expect(finishings).toMatchObject([
      { version: null, answers: { recommendScore: 9, orientations: [{ kind: 'return', strength: 2 }] } },
    ]);
    expect(screen.getByText('9 of 10')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Prepare the thanks' })).toBeVisible();
  });

  test('changed by somebody else meanwhile keeps what was typed, and is kept the second time', async () => {
    const { user, finishings, refuse, kept } = await open(finishedWith({ reasonWords: 'Before' }));
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    const trail = screen.getByRole('navigation', { name: 'Questions' });
    await user.click(within(trail).getByRole('button', { name: /Reasons/ }));
    await user.click(screen.getByRole('textbox', { name: 'In their own words' }));
    await user.paste(' and after');
    refuse();
    await user.click(within(trail).getByRole('button', { name: /Finish/ }));
    await user.click(screen.getByRole('button', { name: 'Keep the changes' }));
    expect(await screen.findByText(/Somebody else changed this conversation meanwhile/)).toBeVisible();
    await waitFor(() => expect(kept.at(-1)?.reasonWords).toBe('Before and after'));
    await waitFor(() => expect(finishings).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Keep the changes' }));
    await waitFor(() => expect(finishings.map(({ version }) => version)).toEqual([1, 5]));
    expect(finishings.at(-1)?.answers.reasonWords).toBe('Before and after');
  });

  test('a next step without words is none', async () => {
    const { user, kept } = await open(fresh, 'ja');
    await question();
    const trail = screen.getByRole('navigation', { name: '質問の一覧' });
    await user.click(within(trail).getByRole('button', { name: /次にすること/ }));
    await user.click(screen.getByRole('button', { name: '次にすることを追加' }));
    await waitFor(() => expect(kept.at(-1)?.followUps).toEqual([]));
    await user.paste('写真を送る');
    await waitFor(() =>
      expect(kept.at(-1)?.followUps).toMatchObject([{ title: '写真を送る', owner: 'Test User' }]),
    );
  });
});
