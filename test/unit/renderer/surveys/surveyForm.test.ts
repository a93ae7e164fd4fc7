import { waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readAnswerFile } from '#data/surveys/answers/answerFile.ts';
import { readFields } from '#data/surveys/answers/readFields.ts';
import { replyOf } from '#data/surveys/answers/replyOf.ts';
import script from '#data/surveys/form/answerForm.js?raw';
import { formPages } from '#data/surveys/form/formPage.ts';
import { surveyId } from '#shared/domain/ids.ts';
import { asksAll } from '#test/unit/data/surveys/surveyWorld.ts';

const survey = {
  id: surveyId.parse('0198a7b2-0000-7000-8000-000000000001'),
  title: 'Spring <survey>',
  definition: { ...asksAll, introduction: { en: 'Hello & <b>welcome</b>', ja: '' } },
};
const sato = { id: '0198a7b2-0000-7000-8000-0000000000aa', name: '佐藤 花子' };

afterEach(() => vi.restoreAllMocks());

/** Opens the form in this page, and gives what it would save. */
function opened(reader: typeof sato | null, language: 'en' | 'ja') {
  const html = formPages(survey)(reader, language);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = parsed.documentElement.lang;
  document.body.innerHTML = parsed.body.innerHTML;
  const saved: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
  // The page's own script, as a browser runs it.
  new Function(script)();
  return { html, parsed, saved };
}

function choose(field: string, mark: string): void {
  const input = document.querySelector<HTMLInputElement>(`[data-field="${field}"][data-mark="${mark}"]`);
  if (input === null) throw new Error(`no ${field}`);
  input.checked = true;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const press = (id: string) => document.getElementById(id)?.click();
const submit = () => document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
const answerText = () => document.querySelector<HTMLTextAreaElement>('#answer-text')?.value ?? '';

describe('the form of a survey', () => {
  test('is one file that reaches nothing, and runs no script but its own', async () => {
    const { html, parsed } = opened(null, 'en');
    expect(html).not.toMatch(/<(?:link|img|iframe)|src=|https?:/);
    const policy = parsed.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain(`default-src 'none'`);
    expect(parsed.querySelector('.introduction b')).toBeNull();
    expect(parsed.querySelector('style')?.textContent).toContain('--paper');
  });

  test('saves the answer as a file that is read as it was given, and as the same text', async () => {
    const { saved } = opened(sato, 'ja');
    choose('o1', '3');
    choose('o8', '0');
    choose('p3', 'x');
    choose('c1', 'yes');
    choose('q1.b', 'x');
    const area = document.querySelector<HTMLTextAreaElement>('[data-text="q2"]');
    if (area === null) throw new Error('no words');
    area.value = 'また [近いうちに]\n会いましょう $1';
    submit();
    const file = readAnswerFile((await saved[0]?.text()) ?? '');
    if (typeof file === 'string') throw new Error(file);
    expect(file.marks.get('k')).toBe(sato.id);
    const { reply, unread } = replyOf(file, survey.definition);
    expect(unread).toEqual([]);
    expect(reply).toEqual({
      orientations: [
        { kind: 'exchange', strength: 3 },
        { kind: 'distance', strength: 0 },
      ],
      openness: 'open',
      form: null,
      consents: [{ purpose: 'news', channel: 'email', granted: true }],
      questions: [
        { code: 'q1', text: '', options: ['b'] },
        { code: 'q2', text: 'また [近いうちに]\n会いましょう $1', options: [] },
      ],
    });
    const [text] = readFields(answerText());
    expect(text && replyOf(text, survey.definition).reply).toEqual(reply);
    expect(text?.marks.get('a')).toBe(file.marks.get('a'));
  });

  test('is another answer once something is changed after it was saved', async () => {
    const { saved } = opened(sato, 'en');
    choose('o1', '1');
    submit();
    submit();
    choose('o1', '2');
    submit();
    const ids = await Promise.all(saved.map(async (blob) => JSON.parse(await blob.text()).marks.a));
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('asks whose it is where it is for anybody, and for one answer at least', async () => {
    const { saved } = opened(null, 'en');
    submit();
    await waitFor(() =>
      expect(document.getElementById('status')?.textContent).toContain('Nothing is filled in'),
    );
    choose('o1', '2');
    submit();
    expect(document.activeElement?.id).toBe('name');
    expect(saved).toEqual([]);
    const name = document.querySelector<HTMLInputElement>('#name');
    if (name === null) throw new Error('no name');
    name.value = 'Anna [Smith]';
    submit();
    expect(JSON.parse((await saved[0]?.text()) ?? '').marks.n).toBe('Anna  Smith');
  });

  test('changes its language with what was filled in', () => {
    opened(sato, 'ja');
    choose('o1', '2');
    submit();
    expect(answerText()).toContain('[2] O1 元同僚との気軽な交流');
    document.querySelector<HTMLButtonElement>('[data-language="en"]')?.click();
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('What would you like?');
    expect(answerText()).toContain('[2] O1 Meeting former colleagues casually');
  });

  test('opens a message with the answer, or copies one that is too long for an address', async () => {
    const copied = vi.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: copied } });
    opened(sato, 'en');
    choose('o1', '2');
    press('mail');
    await waitFor(() => expect(copied).toHaveBeenCalledOnce());
    expect(copied.mock.calls[0]?.[0]).toContain('[2] O1');
    await waitFor(() => expect(document.getElementById('status')?.textContent).toContain('paste it'));
  });
});
