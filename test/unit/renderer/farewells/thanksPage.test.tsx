import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ThanksPage } from '#renderer/features/farewells/thanks/ThanksPage.tsx';
import type { Thanks } from '#shared/contract/farewells.ts';
import { fileGrantId, thanksId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { subject } from './conversation.ts';

const file = {
  id: fileGrantId.parse('00000000-0000-7000-8000-000000000009'),
  name: 'Thanks.pdf',
  folder: 'Documents',
};

/** The page over a data process that keeps the thanks, and writes letters. */
async function open(thanks: Thanks | null, language: 'en' | 'ja' = 'en') {
  const saved: Thanks[] = [];
  const letters: { language: string; vertical: boolean }[] = [];
  let known = thanks;
  const procedures = (os: ContractToAnswer) => ({
    people: { owners: os.people.owners.handler(() => []) },
    farewells: {
      thanks: os.farewells.thanks.handler(() => ({
        ...subject,
        thanks: known,
        facts: [
          { type: 'timeHere', years: 10 },
          { type: 'skill', name: 'Rust' },
        ],
      })),
      saveThanks: os.farewells.saveThanks.handler(({ input }) => {
        const { tenureId: _, version, ...written } = input;
        known = {
          id: thanksId.parse('00000000-0000-7000-8000-000000000008'),
          interactionId: null,
          ...written,
          version: (version ?? 0) + 1,
        };
        saved.push(known);
        return { thanks: known, operationId: null };
      }),
      saveLetter: os.farewells.saveLetter.handler(({ input }) => {
        letters.push(input);
        return { fileName: 'Thanks.pdf', bytes: 12_000 };
      }),
    },
  });
  const suggested: string[] = [];
  const page = await renderPage(<ThanksPage />, {
    procedures,
    preferences: { language },
    paths: ['/farewells/$tenureId/thanks'],
    calls: {
      pickSaveFile: ({ suggestedName }) => {
        suggested.push(suggestedName);
        return file;
      },
    },
  });
  await act(() => page.router.navigate({ to: `/farewells/${subject.tenureId}/thanks` }));
  return { ...page, saved, letters, suggested, user: userEvent.setup() };
}

describe('thanks on the last day', () => {
  test('sentences from the records go where one writes, in the language of the letter', async () => {
    const { user } = await open(null);
    const words = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'In which words' });
    await user.click(words);
    await user.paste('Dear all.');
    await user.click(screen.getByRole('button', { name: 'Insert: You were with us for 10 years.' }));
    expect(words).toHaveValue('Dear all. You were with us for 10 years.');
    await user.click(screen.getByRole('radio', { name: '日本語' }));
    await user.click(
      screen.getByRole('button', { name: 'Insert: Rustの知識を、仕事に生かしてくださいました。' }),
    );
    expect(words.value).toContain('Rustの知識を、仕事に生かしてくださいました。');
  });

  test('are prepared, and then noted as given on a day', async () => {
    const { user, saved } = await open(null);
    const words = await screen.findByRole('textbox', { name: 'In which words' });
    await user.click(words);
    await user.paste('Thank you');
    expect(screen.getByText('Not kept yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Keep for the last day' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ givenOn: null, givenBy: 'Test User', words: 'Thank you' });
    await waitFor(() => expect(screen.queryByText('Not kept yet')).toBeNull());
    expect(words).toHaveValue('Thank you');
    await user.click(screen.getByRole('button', { name: 'Thanks were given' }));
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]?.givenOn).not.toBeNull();
    expect(await screen.findByText(/^Test User gave thanks on/)).toBeVisible();
  });

  test('of nobody are not sent', async () => {
    const { user, saved } = await open(null);
    await user.clear(await screen.findByRole('combobox', { name: 'Who gives thanks' }));
    await user.click(screen.getByRole('button', { name: 'Thanks were given' }));
    expect(await screen.findByText('Say who gives thanks.')).toBeVisible();
    expect(saved).toEqual([]);
  });

  test('the letter follows what is typed, and what is typed is kept before it is written', async () => {
    const kept: Thanks = {
      id: thanksId.parse('00000000-0000-7000-8000-000000000008'),
      version: 3,
      givenBy: 'Test User',
      givenOn: plainDate.parse('2026-04-03'),
      way: 'letter',
      words: '10年間、ありがとうございました。',
      interactionId: null,
    };
    const { user, saved, letters, suggested } = await open(kept, 'ja');
    await user.click(await screen.findByRole('radio', { name: '縦書き' }));
    expect(screen.getByRole('img').textContent).toContain('十年間、ありがとうございました。');
    expect(screen.getByRole('img').textContent).toContain('二〇二六年四月三日');
    await user.click(screen.getByRole('textbox', { name: 'どんな言葉で' }));
    await user.paste('またお会いしましょう。');
    await user.click(screen.getByRole('button', { name: 'PDFで保存' }));
    expect(await screen.findByText(/保存しました：Thanks.pdf/)).toBeVisible();
    expect(suggested).toEqual(['感謝の手紙 山田 太郎様.pdf']);
    expect(saved.map(({ words }) => words)).toEqual([
      '10年間、ありがとうございました。またお会いしましょう。',
    ]);
    expect(letters).toMatchObject([{ language: 'ja', vertical: true }]);
  });

  test('what was typed and not kept is there again when one comes back', async () => {
    const { user, router } = await open(null);
    await user.click(await screen.findByRole('textbox', { name: 'In which words' }));
    await user.paste('Half a sentence');
    await act(() => router.navigate({ to: '/home' }));
    await act(() => router.navigate({ to: `/farewells/${subject.tenureId}/thanks` }));
    expect(await screen.findByRole('textbox', { name: 'In which words' })).toHaveValue('Half a sentence');
  });
});
