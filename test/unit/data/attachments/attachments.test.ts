import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachmentsSql } from '#data/attachments/ofInteractions.ts';
import { attachmentLimit } from '#shared/contract/interactions.ts';
import { interactionId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { grantFile, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { actAs, draft, timeline, withPeople } from '../interactions/someInteraction.ts';

/** A file on the disk, granted for reading. */
function given(
  { context }: TestWorkspace,
  name: string,
  content: string | Buffer,
  folder = temporaryFolder(),
) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return grantFile(context, path, 'read');
}

/** How many rows, operations included, there are of what an attachment leaves behind. */
function traces({ database }: TestWorkspace) {
  const count = (table: string) => database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return ['interactions', 'attachments', 'attachment_pieces', 'follow_ups', 'operations'].map(count);
}

async function saved(workspace: TestWorkspace, attachmentId: string): Promise<Buffer> {
  const path = join(temporaryFolder(), 'copy');
  const to = grantFile(workspace.context, path, 'write');
  await workspace.client.interactions.saveAttachment({ attachmentId, to });
  return readFileSync(path);
}

async function withInteraction() {
  const { workspace, first } = await withPeople('Smith');
  const logged = await workspace.client.interactions.log(draft([first]));
  return { workspace, first, logged };
}

describe('attaching', () => {
  test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 1_000_000])(
    'keeps %d bytes and gives the very same back',
    async (size) => {
      const { workspace, logged } = await withInteraction();
      const content = randomBytes(size);
      const file = given(workspace, 'photo.jpg', content);
      const { attachments } = await workspace.client.interactions.attach({ id: logged.id, files: [file] });
      expect(attachments).toMatchObject([
        { fileName: 'photo.jpg', bytes: size, attachedAt: workspace.clock.now() },
      ]);
      const [kept] = attachments;
      expect((await saved(workspace, kept?.id ?? '')).equals(content)).toBe(true);
    },
  );

  test('shows them in the order they were attached, on the entry they belong to', async () => {
    const { workspace, first, logged } = await withInteraction();
    const other = await workspace.client.interactions.log(draft([first], { subject: 'Other' }));
    const folder = temporaryFolder();
    const files = ['z.txt', 'a.txt'].map((name) => given(workspace, name, name, folder));
    await workspace.client.interactions.attach({ id: logged.id, files });
    workspace.clock.advance(1000);
    await workspace.client.interactions.attach({
      id: logged.id,
      files: [given(workspace, 'm.txt', 'm', folder), ...files.slice(0, 1)],
    });
    const { interactions } = await timeline(workspace, first);
    const names = new Map(
      interactions.map(({ id, attachments }) => [id, attachments.map((a) => a.fileName)]),
    );
    expect(names.get(logged.id)).toEqual(['z.txt', 'a.txt', 'm.txt', 'z.txt']);
    expect(names.get(other.id)).toEqual([]);
  });

  test('comes with logging as one operation', async () => {
    const { workspace, first } = await withPeople('Smith');
    const before = traces(workspace);
    const file = given(workspace, '名簿（最新）.txt', 'ひみつ');
    const step = { title: 'Answer', dueOn: plainDate.parse('2026-04-02'), owner: null };
    const entry = draft([first], { body: 'sailing' });
    const logged = await workspace.client.interactions.log({ ...entry, files: [file, file], followUp: step });
    expect(logged.attachments).toMatchObject([{ fileName: '名簿（最新）.txt', bytes: 9 }]);
    expect(traces(workspace).map((count, index) => Number(count) - Number(before[index]))).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(await workspace.client.people.profile({ personId: first })).toMatchObject({ interactionCount: 1 });
  });

  test('keeps a name with marks apart, as macOS writes it, as one types it', async () => {
    const { workspace, logged } = await withInteraction();
    const file = given(workspace, 'が.txt'.normalize('NFD'), 'x');
    const { attachments } = await workspace.client.interactions.attach({ id: logged.id, files: [file] });
    expect(attachments[0]?.fileName).toBe('が.txt'.normalize('NFC'));
  });

  test('of a file past the limit is refused, and nothing at all is kept', async () => {
    const { workspace, first, logged } = await withInteraction();
    const folder = temporaryFolder();
    const small = given(workspace, 'small.txt', 'small', folder);
    const large = given(workspace, 'film.mov', '', folder);
    truncateSync(join(folder, 'film.mov'), attachmentLimit + 1);
    const before = traces(workspace);
    const refused = {
      code: 'ATTACHMENT_TOO_LARGE',
      data: { fileName: 'film.mov', megabytes: 50.1, limit: 50 },
    };
    const files = [small, large];
    await expect(workspace.client.interactions.attach({ id: logged.id, files })).rejects.toMatchObject(
      refused,
    );
    await expect(workspace.client.interactions.log({ ...draft([first]), files })).rejects.toMatchObject(
      refused,
    );
    expect(traces(workspace)).toEqual(before);
  });

  test('of what can not be read is refused, and nothing at all is kept', async () => {
    const { workspace, first, logged } = await withInteraction();
    const folder = temporaryFolder();
    const small = given(workspace, 'small.txt', 'small', folder);
    mkdirSync(join(folder, 'folder'));
    const before = traces(workspace);
    for (const fileName of ['gone.txt', 'folder']) {
      const files = [small, grantFile(workspace.context, join(folder, fileName), 'read')];
      const refused = { code: 'FILE_UNREADABLE', data: { fileName } };
      await expect(workspace.client.interactions.attach({ id: logged.id, files })).rejects.toMatchObject(
        refused,
      );
      await expect(workspace.client.interactions.log({ ...draft([first]), files })).rejects.toMatchObject(
        refused,
      );
    }
    expect(traces(workspace)).toEqual(before);
  });

  test('wants files that the user has picked for reading', async () => {
    const { workspace, logged } = await withInteraction();
    const written = grantFile(workspace.context, join(temporaryFolder(), 'x'), 'write');
    const attach = workspace.client.interactions.attach({ id: logged.id, files: [written] });
    await expect(attach).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'file' } });
  });

  test('lets others read meanwhile, and gives its turn back after a refusal', async () => {
    const { workspace, first, logged } = await withInteraction();
    const file = given(workspace, 'large.bin', randomBytes(20_000_000));
    const gone = grantFile(workspace.context, join(temporaryFolder(), 'gone'), 'read');
    let attached = false;
    const attaching = workspace.client.interactions
      .attach({ id: logged.id, files: [file] })
      .then(() => (attached = true));
    let readMeanwhile = 0;
    while (!attached) {
      const { interactions } = await timeline(workspace, first);
      if (interactions[0]?.attachments.length === 0) readMeanwhile += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await attaching;
    expect(readMeanwhile).toBeGreaterThan(5);
    await expect(
      workspace.client.interactions.attach({ id: logged.id, files: [gone] }),
    ).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await workspace.client.interactions.log(draft([first]))).toMatchObject({ version: 1 });
  });
});

describe('what is attached', () => {
  test('lies nowhere in the workspace in clear, and not in the history', async () => {
    const { workspace, logged } = await withInteraction();
    const known = 'a sentence that nobody else may ever read, 誰にも読まれない文章';
    const file = given(workspace, 'letter.txt', known.repeat(5000));
    await workspace.client.interactions.attach({ id: logged.id, files: [file] });
    const files = readdirSync(workspace.folder);
    expect(files).toContain('data.db');
    const lookFor = [known, 'a sentence that nobody', 'letter.txt'].map((text) => Buffer.from(text));
    for (const name of files) {
      const content = readFileSync(join(workspace.folder, name));
      for (const text of lookFor) expect(content.includes(text), name).toBe(false);
    }
    const changes = workspace.database.sqlite
      .prepare<[], { record_type: string; after: string }>(
        "SELECT record_type, after FROM changes WHERE record_type LIKE 'attachment%'",
      )
      .all();
    expect(new Set(changes.map(({ record_type }) => record_type))).toEqual(
      new Set(['attachment', 'attachmentPiece']),
    );
    for (const { after } of changes) expect(after.length).toBeLessThan(500);
  });

  test('is taken off with a way back to its place', async () => {
    const { workspace, logged } = await withInteraction();
    const folder = temporaryFolder();
    const files = ['1', '2', '3'].map((name) => given(workspace, name, name, folder));
    const { attachments } = await workspace.client.interactions.attach({ id: logged.id, files });
    const attachmentId = attachments[1]?.id ?? '';
    const less = await workspace.client.interactions.removeAttachment({ attachmentId });
    expect(less.attachments.map(({ fileName }) => fileName)).toEqual(['1', '3']);
    const gone = { code: 'NOT_FOUND', data: { what: 'attachment' } };
    await expect(workspace.client.interactions.removeAttachment({ attachmentId })).rejects.toMatchObject(
      gone,
    );
    await expect(saved(workspace, attachmentId)).rejects.toMatchObject(gone);
    const again = await workspace.client.interactions.restoreAttachment({ attachmentId });
    expect(again.attachments).toEqual(attachments);
    expect((await saved(workspace, attachmentId)).toString()).toBe('2');
    await expect(workspace.client.interactions.restoreAttachment({ attachmentId })).rejects.toMatchObject(
      gone,
    );
  });

  test('is only for who may see its interaction, and goes into the bin with it', async () => {
    const { workspace, first } = await withPeople('Smith');
    await actAs(workspace, 'hr', 'Mika');
    const file = given(workspace, 'salary.txt', 'x');
    const hidden = await workspace.client.interactions.log({
      ...draft([first], { tier: 'hr' }),
      files: [file],
    });
    const attachmentId = hidden.attachments[0]?.id ?? '';
    await actAs(workspace, 'manager', 'Ken');
    const gone = { code: 'NOT_FOUND', data: { what: 'attachment' } };
    await expect(saved(workspace, attachmentId)).rejects.toMatchObject(gone);
    await expect(workspace.client.interactions.removeAttachment({ attachmentId })).rejects.toMatchObject(
      gone,
    );
    await expect(
      workspace.client.interactions.attach({ id: hidden.id, files: [file] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'interaction' } });
    await actAs(workspace, 'hr', 'Mika');
    await workspace.client.interactions.remove({ id: hidden.id, version: hidden.version });
    await expect(saved(workspace, attachmentId)).rejects.toMatchObject(gone);
    const restored = await workspace.client.interactions.restore({ id: hidden.id });
    expect(restored.attachments).toEqual(hidden.attachments);
  });

  test('is found for a whole page by one index', async () => {
    const { workspace } = await withInteraction();
    const ids = [1, 2, 3].map((n) => interactionId.parse(`00000000-0000-7000-8000-00000000000${n}`));
    const plan = workspace.database.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${attachmentsSql}`)
      .all(JSON.stringify(ids));
    expect(plan.map(({ detail }) => detail)).toContain(
      'SEARCH a USING INDEX attachments_interaction (interaction_id=?)',
    );
  });
});

describe('saving a copy', () => {
  async function attached(content: string) {
    const { workspace, logged } = await withInteraction();
    const file = given(workspace, 'letter.txt', content);
    const { attachments } = await workspace.client.interactions.attach({ id: logged.id, files: [file] });
    return { workspace, attachmentId: attachments[0]?.id ?? '' };
  }

  test('of damaged content is refused and leaves the old file as it was', async () => {
    const { workspace, attachmentId } = await attached('as it was attached');
    workspace.database.sqlite
      .prepare('UPDATE attachment_pieces SET content = ?')
      .run(Buffer.from('otherwise'));
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old.txt'), 'old');
    const to = grantFile(workspace.context, join(folder, 'old.txt'), 'write');
    await expect(workspace.client.interactions.saveAttachment({ attachmentId, to })).rejects.toMatchObject({
      code: 'ATTACHMENT_DAMAGED',
      data: { fileName: 'letter.txt' },
    });
    expect(readdirSync(folder)).toEqual(['old.txt']);
    expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old');
  });

  test('where nothing can be written is refused', async () => {
    const { workspace, attachmentId } = await attached('x');
    const to = grantFile(workspace.context, join(temporaryFolder(), 'no', 'such', 'folder', 'x'), 'write');
    await expect(workspace.client.interactions.saveAttachment({ attachmentId, to })).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
    });
  });

  test('goes only to a file that the user has picked for it', async () => {
    const { workspace, attachmentId } = await attached('x');
    const to = given(workspace, 'read me.txt', 'mine');
    await expect(workspace.client.interactions.saveAttachment({ attachmentId, to })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'file' },
    });
  });
});
