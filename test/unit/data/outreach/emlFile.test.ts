import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { emlFile } from '#data/outreach/files/emlFile.ts';
import { instant } from '#shared/domain/instant.ts';

const writtenAt = instant.parse('2026-04-01T03:00:00.000Z');
const draft = {
  to: { name: '山田 太郎', address: 'taro@example.com' },
  subject: 'ご案内',
  text: 'お元気ですか。',
  form: null,
  writtenAt,
  boundary: '00000000-0000-7000-8000-000000000001',
};

/** Texts as people write them: in both languages, with signs that mean something in a mail. */
const words = fc.string({
  unit: fc.constantFrom(
    ...Array.from('aZ09 ,.;:"\'\\<>@()[]=?_-%&#!'),
    ...Array.from('山田太郎髙橋﨑あいうアイウー〜。、「」　①ｱﾞ'),
    '🙂',
    '👨‍👩‍👧',
    'é',
    'e\u0301',
  ),
  maxLength: 120,
});
const lines = fc.array(words, { maxLength: 6 }).map((all) => all.join('\n'));
/** Spaces at the ends of a header, and several in a row, belong to nobody. */
const oneLine = words.map((text) => text.replace(/\s+/g, ' ').trim());

test('what is written is what a mail program reads, in any letters', async () => {
  await fc.assert(
    fc.asyncProperty(oneLine, oneLine, lines, fc.option(lines), async (name, subject, text, html) => {
      const form = html === null ? null : { fileName: 'アンケート form.html', html };
      const content = emlFile({
        ...draft,
        to: { name, address: 'taro.yamada@example.com' },
        subject,
        text,
        form,
      });
      const mail = await PostalMime.parse(content);
      expect(mail.subject ?? '').toBe(subject);
      expect(mail.to).toEqual([{ name, address: 'taro.yamada@example.com' }]);
      expect((mail.text ?? '').replaceAll('\r\n', '\n').replace(/\n$/, '')).toBe(text.replace(/\n$/, ''));
      expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
      if (html === null) expect(mail.attachments).toEqual([]);
      else {
        const [attached] = mail.attachments;
        expect(attached).toMatchObject({ filename: 'アンケート form.html', mimeType: 'text/html' });
        expect(textOf(attached?.content).replaceAll('\r\n', '\n')).toBe(html);
      }
    }),
    { numRuns: 300 },
  );
});

test('lines are ended and folded as the rules for mail say, in ASCII alone', () => {
  const content = emlFile({
    ...draft,
    subject: 'とても長い件名'.repeat(20),
    text: 'x'.repeat(500),
    form: { fileName: 'フォーム.html', html: '<p>質問</p>' },
  }).toString('latin1');
  expect(content).not.toMatch(/[^\r\n\u0020-\u007e]/);
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of content.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
});

test('sender and id are left to the program that sends it, and nothing tells of the computer', () => {
  const headers = emlFile(draft).toString('latin1').split('\r\n\r\n')[0] ?? '';
  const names = headers.split(/\r\n(?! )/).map((header) => header.split(':')[0]);
  expect(names.sort()).toEqual(
    ['Content-Transfer-Encoding', 'Content-Type', 'Date', 'MIME-Version', 'Subject', 'To', 'X-Unsent'].sort(),
  );
});

test.each([
  ['a name', { to: { name: 'Taro\r\nBcc: eve@example.com', address: 'taro@example.com' } }],
  ['an address', { to: { name: 'Taro', address: 'taro@example.com\r\nBcc: eve@example.com' } }],
  ['an address with others', { to: { name: 'Taro', address: 'taro@example.com, eve@example.com' } }],
  ['a name that is an address', { to: { name: 'Eve <eve@example.com>,', address: 'taro@example.com' } }],
  ['a subject', { subject: 'Hello\r\nBcc: eve@example.com' }],
])('%s can add no header and no other addressee', async (_, parts) => {
  const mail = await PostalMime.parse(emlFile({ ...draft, ...parts }));
  expect(mail.bcc).toBeUndefined();
  expect(mail.cc).toBeUndefined();
  expect(mail.to).toHaveLength(1);
  expect(mail.to?.[0]?.address ?? '').not.toMatch(/^eve@/);
});

const textOf = (content: ArrayBuffer | Uint8Array | string | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
