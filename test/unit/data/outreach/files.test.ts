import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Host } from '#data/context.ts';
import { people } from '#data/schema/index.ts';
import type { messageLetter } from '#shared/contract/paper.ts';
import { readRecords } from '#test/support/readTable.ts';
import { clientOf, grantFile, openTestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { surveyWorld } from '../surveys/surveyWorld.ts';
import { addMembers, filesIn, saved, say, writing } from './outreachWorld.ts';

const members = [
  { familyName: '山田', givenName: '太郎', familyReading: 'やまだ' },
  { familyName: 'Smith', givenName: 'Anna/../..', email: 'anna@example.com' },
  { familyName: '=cmd()' },
];

type Letter = z.input<typeof messageLetter>;

async function world() {
  const workspace = await openTestWorkspace();
  const added = await addMembers(workspace, members);
  return { ...workspace, added, draft: await saved(workspace) };
}

describe('drafts of emails', () => {
  test('are a folder of one file for each person, in order of names, each in their language', async () => {
    const workspace = await world();
    const { folder, path, name, files, recipients, outreach } = await writing(workspace, workspace.draft);
    expect({ name, files, recipients }).toEqual({ name: 'Spring news 2026-04-01', files: 3, recipients: 3 });
    expect(outreach).toMatchObject({
      state: 'written',
      written: 3,
      sent: 0,
      writtenAt: workspace.clock.now(),
    });
    expect(readdirSync(folder)).toEqual([name]);
    const names = readdirSync(path).sort();
    expect(names.map((file) => file.replace(/^\d /, ''))).toEqual(
      expect.arrayContaining(['山田 太郎.eml', 'Anna-..-.. Smith.eml', '=cmd().eml']),
    );
    const mails = await Promise.all([...filesIn(path).values()].map((content) => PostalMime.parse(content)));
    const ofYamada = mails.find((mail) => mail.to?.[0]?.name === '山田 太郎');
    expect(ofYamada?.subject).toBe('山田 太郎様へ');
    expect(ofYamada?.text?.trim()).toBe('山田 太郎 様\r\n\r\nお元気ですか。');
    expect(mails.map((mail) => mail.subject)).toContain('Hello Anna/../..');
  });

  test('never go over what is there', async () => {
    const workspace = await world();
    const folder = temporaryFolder();
    const first = await writing(workspace, workspace.draft, { folder });
    const second = await writing(workspace, first.outreach, { folder });
    expect(readdirSync(folder).sort()).toEqual(['Spring news 2026-04-01', 'Spring news 2026-04-01 (2)']);
    expect(second.name).toBe('Spring news 2026-04-01 (2)');
  });

  test('have the form of the survey with them, each person’s own, and open it', async () => {
    const workspace = await surveyWorld();
    const [abe] = await addMembers(workspace, [{ familyName: 'Abe', givenName: 'Jun' }]);
    const { id } = workspace.survey;
    expect(workspace.survey.state).toBe('draft');
    const draft = await saved(workspace, { surveyId: id, consentPurpose: 'surveys' });
    const { path } = await writing(workspace, draft);
    const [content] = filesIn(path).values();
    const mail = await PostalMime.parse(content ?? '');
    const [form] = mail.attachments;
    expect(form?.mimeType).toBe('text/html');
    const page = new TextDecoder().decode(form?.content instanceof ArrayBuffer ? form.content : undefined);
    expect(page).toContain(abe);
    expect(page).toContain('</html>');
    expect(await workspace.client.surveys.get({ id })).toMatchObject({ state: 'open' });
  });
});

describe('a table for a mail merge', () => {
  test('has the survey as text where the message says so, and opens it', async () => {
    const workspace = await surveyWorld();
    const [abe] = await addMembers(workspace, [{ familyName: 'Abe', givenName: 'Jun' }]);
    const { id } = workspace.survey;
    const draft = await saved(workspace, {
      surveyId: id,
      consentPurpose: 'surveys',
      texts: { en: { subject: '{{Survey}}', body: 'Hello,\n\n{{Survey form}}' }, ja: null },
    });
    const { path } = await writing(workspace, draft, { format: 'csv' });
    const content = filesIn(join(path, '..')).get('merge.csv') ?? '';
    const [row] = await readRecords(content, {}, 'merge.csv');
    expect(row?.['Message']).toContain(abe);
    expect(row?.['Message']).toContain(workspace.survey.definition.introduction.en);
    expect(await workspace.client.surveys.get({ id })).toMatchObject({ state: 'open' });
  });

  test.each(['csv', 'xlsx'] as const)(
    'has a row for each person with the message as they get it (%s)',
    async (format) => {
      const workspace = await world();
      const { path } = await writing(workspace, workspace.draft, { format, language: 'ja' });
      const content = filesIn(join(path, '..')).get(`merge.${format}`) ?? '';
      if (format === 'csv') expect([...content.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const rows = await readRecords(content, {}, `merge.${format}`);
      expect(rows.find((row) => row['姓'] === '山田')).toMatchObject({
        氏名: '山田 太郎',
        よみ: 'やまだ',
        メールアドレス: 'member0@example.com',
        言語: '日本語',
        件名: '山田 太郎様へ',
        本文: '山田 太郎 様\n\nお元気ですか。',
      });
      if (format === 'csv') expect(content.toString()).toContain(",'=cmd(),");
      expect(rows).toHaveLength(3);
    },
  );

  test('can not hold a message that is too long for a cell', async () => {
    const workspace = await world();
    const texts = { en: { subject: '', body: 'x'.repeat(32_768) }, ja: null };
    const folder = temporaryFolder();
    const draft = await saved(workspace, { texts });
    await expect(writing(workspace, draft, { format: 'xlsx', folder })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { reason: 'tooLongForCell' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('letters', () => {
  const printing = (letters: Letter[], ends: 'well' | 'badly' = 'well'): Host => {
    const absent = () => Promise.reject(new Error('not in this test'));
    return {
      keychain: { available: absent, seal: absent, unseal: absent },
      rememberSession: absent,
      showLocked: absent,
      applyPreferences: absent,
      notify: absent,
      printReport: absent,
      printPaper: ({ job, path }) => {
        if (job.type !== 'messageLetters' || path === null) return absent();
        letters.push(...job.messageLetters.letters);
        writeFileSync(path, 'letters');
        return ends === 'well'
          ? Promise.resolve({ printed: true, bytes: 7 })
          : Promise.reject(new Error('no paper'));
      },
    };
  };

  async function byPost(count: number) {
    const workspace = await openTestWorkspace();
    await addMembers(
      workspace,
      Array.from({ length: count }, (_, number) => ({
        familyName: number === 0 ? '山田' : `Smith${number}`,
        givenName: number === 0 ? '太郎' : 'Anna',
        address: '100-0001\n 東京都千代田区1-1 ',
        may: [['news', 'post']] as const,
      })),
    );
    return { ...workspace, draft: await saved(workspace, { channel: 'post' }) };
  }

  test('are printed some hundred a file, each to its address', async () => {
    const workspace = await byPost(201);
    const letters: Letter[] = [];
    const context = { ...workspace.context, host: printing(letters) };
    const { path, files } = await writing({ context }, workspace.draft, { format: 'pdf', language: 'ja' });
    expect(files).toBe(2);
    expect(readdirSync(path)).toEqual(['手紙 1-200.pdf', '手紙 201-201.pdf']);
    expect(letters).toHaveLength(201);
    expect(letters.find(({ language }) => language === 'ja')).toEqual({
      language: 'ja',
      addressee: '',
      addressLines: ['100-0001', '東京都千代田区1-1', '山田 太郎 様'],
      date: '2026-04-01',
      body: '山田 太郎 様\n\nお元気ですか。',
      sender: '',
    });
    expect(letters.find(({ language }) => language === 'en')?.addressLines[0]).toMatch(/^Anna Smith/);
  });

  test('that can not be printed leave nothing', async () => {
    const workspace = await byPost(1);
    const folder = temporaryFolder();
    const context = { ...workspace.context, host: printing([], 'badly') };
    await expect(writing({ context }, workspace.draft, { format: 'pdf', folder })).rejects.toMatchObject({
      code: 'PRINT_FAILED',
    });
    expect(readdirSync(folder)).toEqual([]);
    await expect(writing(workspace, workspace.draft, { format: 'pdf', folder })).rejects.toMatchObject({
      code: 'PDF_NEEDS_WINDOW',
    });
  });
});

describe('what is written', () => {
  test('is logged as having left, and kept with to whom it went', async () => {
    const workspace = await world();
    await writing(workspace, workspace.draft);
    const { files } = await workspace.client.exports.log({ offset: 0, limit: 10 });
    expect(files).toMatchObject([
      { subject: 'outreach', format: 'eml', people: 3, tiers: [], fileName: 'Spring news 2026-04-01' },
    ]);
    expect(files[0]?.bytes).toBeGreaterThan(500);
    const { entries } = await workspace.client.audit.list({
      ...{ kinds: ['peopleExported'], from: null, to: null, personId: null },
      ...{ before: null, limit: 10 },
    });
    expect(entries.map(({ facts }) => facts)).toEqual([
      { subject: 'outreach', format: 'eml', people: 3, tiers: '' },
    ]);
    const { id } = workspace.draft;
    const to = await workspace.client.outreach.writtenTo({ id, search: 'smith', offset: 0, limit: 10 });
    expect(to).toMatchObject({
      total: 1,
      people: [{ language: 'en', address: 'anna@example.com', sentOn: null }],
    });
  });

  test('counts for the last writing alone, and no longer once the text has changed', async () => {
    const workspace = await world();
    const { client, added } = workspace;
    const first = await writing(workspace, workspace.draft);
    await say(workspace, added[0] ?? expect.fail('nobody'), ['news', 'email', 'withdrawn']);
    const { outreach } = await writing(workspace, first.outreach, { format: 'csv' });
    expect(outreach).toMatchObject({ written: 2 });
    const renamed = await client.outreach.save({ ...outreach, title: 'Other title' });
    expect(renamed.outreach).toMatchObject({ state: 'written', written: 2 });
    const texts = { en: { subject: 'New', body: 'New' }, ja: null };
    const rewritten = await client.outreach.save({ ...renamed.outreach, texts });
    expect(rewritten.outreach).toMatchObject({ state: 'draft', written: 0, writtenAt: null });
  });

  test('goes to nobody who lies in the bin', async () => {
    const workspace = await world();
    const { client, added } = workspace;
    const yamada = added[0] ?? expect.fail('nobody');
    await workspace.database.write('test', workspace.author, (unit) => {
      unit.update(people, { id: yamada }, { deletedAt: workspace.clock.now() });
    });
    const draft = await saved(workspace, { audience: { type: 'people', people: added } });
    const { recipients } = await writing(workspace, draft, { format: 'csv' });
    expect(recipients).toBe(2);
    expect((await client.outreach.weigh(draft)).people).toBe(2);
  });

  test.each(['eml', 'csv', 'xlsx'] as const)(
    'is taken away again when it is cancelled on its way (%s)',
    async (format) => {
      const workspace = await openTestWorkspace();
      await addMembers(
        workspace,
        Array.from({ length: 1200 }, (_, number) => ({ familyName: `Smith${number}`, givenName: 'Anna' })),
      );
      const draft = await saved(workspace);
      const folder = temporaryFolder();
      const cancelling = new AbortController();
      const to =
        format === 'eml'
          ? grantFile(workspace.context, folder, 'folder')
          : grantFile(workspace.context, join(folder, `merge.${format}`), 'write');
      const { id, version } = draft;
      const request = { id, version, format, to, language: 'en' } as const;
      const stream = await workspace.client.outreach.write(request, { signal: cancelling.signal });
      setImmediate(() => cancelling.abort());
      await expect(
        (async () => {
          for await (const event of stream) expect(event.type).toBe('progress');
        })(),
      ).rejects.toThrow();
      expect(readdirSync(folder)).toEqual([]);
      expect(await workspace.client.outreach.get({ id })).toMatchObject({ state: 'draft', version });
    },
  );

  test('does not leave where somebody took consent back while it was written', async () => {
    const workspace = await world();
    const { context, database, added, draft } = workspace;
    const yamada = added[0] ?? expect.fail('nobody');
    const folder = temporaryFolder();
    // The first reading of the data stands; what is said after it is seen before anything leaves.
    const readInSteps = database.readInSteps.bind(database);
    Object.assign(database, {
      readInSteps: async (work: Parameters<typeof readInSteps>[0]) => {
        const result = await readInSteps(work);
        await say(workspace, yamada, ['news', 'email', 'withdrawn']);
        return result;
      },
    });
    await expect(writing({ context }, draft, { folder })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await workspace.client.outreach.get({ id: draft.id })).toMatchObject({ state: 'draft' });
  });

  test('is refused without a text, with a field there is not, for nobody, and in a form for another way', async () => {
    const workspace = await world();
    const text = (body: string) => ({ texts: { en: { subject: '', body }, ja: null } });
    const cases = [
      [{ texts: { en: null, ja: null } }, 'csv', 'noText'],
      [text(' '), 'csv', 'noText'],
      [text('Dear {{nickname}}'), 'csv', 'unknownField'],
      [{ consentPurpose: 'jobs' }, 'csv', 'nobodyToWriteTo'],
      [{ channel: 'post' }, 'eml', 'notForChannel'],
      [{}, 'pdf', 'notForChannel'],
    ] as const;
    for (const [parts, format, reason] of cases) {
      const folder = temporaryFolder();
      const draft = await saved(workspace, parts);
      await expect(writing(workspace, draft, { format, folder })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        data: { reason },
      });
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('says where it can not be written', async () => {
    const workspace = await world();
    const folder = join(temporaryFolder(), 'gone');
    await expect(writing(workspace, workspace.draft, { folder })).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      data: { fileName: 'Spring news 2026-04-01' },
    });
    expect(await workspace.client.outreach.get({ id: workspace.draft.id })).toMatchObject({ state: 'draft' });
  });

  test('is only taken to a file or folder that the user picked', async () => {
    const workspace = await world();
    const { id, version } = workspace.draft;
    const path = join(temporaryFolder(), 'merge.csv');
    const to = grantFile(workspace.context, path, 'read');
    const stream = await clientOf(workspace.context).outreach.write({
      id,
      version,
      format: 'csv',
      to,
      language: 'en',
    });
    await expect(stream.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(existsSync(path)).toBe(false);
  });
});
