import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite } from '#data/database/driver.ts';
import { examineWorkspace } from '#data/doctor/examine.ts';
import { dataFile } from '#data/workspace/layout.ts';
import type { SalvageReport } from '#shared/contract/damage.ts';
import { breakPage, pagesOf } from '#test/support/damage.ts';
import { openedBy } from '#test/support/openedBy.ts';
import { grantFile, openTestWorkspace, type TestWorkspace, testPassphrase } from '#test/support/workspace.ts';
import { addPeople } from './addPeople.ts';

const open = async ({ client, context, folder }: TestWorkspace) =>
  await openedBy(
    client.workspace.open({
      at: { folder: grantFile(context, folder, 'folder') },
      passphrase: testPassphrase,
    }),
  );

async function salvage({ client }: TestWorkspace): Promise<SalvageReport> {
  for await (const event of await client.damage.salvage()) {
    if (event.type === 'salvaged') return event.report;
  }
  throw new Error('it ended without a word');
}

/** The pages of each table or index in the closed file. */
function pagesByName(workspace: TestWorkspace, key: Uint8Array): Map<string, number> {
  const sqlite = openSqlite(dataFile(workspace.folder), { readonly: true });
  try {
    unlock(sqlite, key);
    const rows = sqlite
      .prepare<[], { name: string; rootpage: number }>(
        'SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0',
      )
      .all();
    return new Map(rows.map(({ name, rootpage }) => [name, rootpage]));
  } finally {
    sqlite.close();
  }
}

async function closed(
  count: number,
): Promise<{ workspace: TestWorkspace; people: string[]; roots: Map<string, number> }> {
  const workspace = await openTestWorkspace();
  const people = await addPeople(workspace, count);
  const key = Uint8Array.from(workspace.opened.key);
  await workspace.context.session.close();
  return { workspace, people, roots: pagesByName(workspace, key) };
}

const lostOf = (report: SalvageReport): number => report.records.reduce((sum, { lost }) => sum + lost, 0);

async function isWell(workspace: TestWorkspace): Promise<void> {
  const opened = workspace.context.session.require();
  for await (const check of examineWorkspace(opened)) expect(check).toMatchObject({ ok: true });
}

describe('a damaged workspace', () => {
  test('is refused in words, left as it is, and saved with everything where the history knows the rest', async () => {
    const { workspace, people, roots } = await closed(120);
    const path = dataFile(workspace.folder);
    breakPage(path, roots.get('people') ?? 0);
    const before = readFileSync(path);
    await expect(open(workspace)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await workspace.client.damage.look()).toMatchObject({ name: 'Test', salvageable: true });

    const report = await salvage(workspace);
    expect(lostOf(report)).toBe(0);
    expect(report.moreMayBeLost).toBe(false);
    expect(report.records.find(({ kind }) => kind === 'people')).toMatchObject({ rebuilt: people.length });
    expect(readFileSync(join(workspace.folder, report.aside)).equals(before)).toBe(true);
    const found = await workspace.client.people.list({
      search: 'Family 77',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 10,
    });
    expect(found.people.map(({ id }) => id)).toContain(people[77]);
    await isWell(workspace);
    expect(await workspace.client.damage.report()).toEqual(report);
    expect(await workspace.client.damage.aside()).toMatchObject([{ name: report.aside }]);
    await workspace.context.session.close();
    await open(workspace);
  });

  test('says that nothing can be read where the first page is gone', async () => {
    const { workspace } = await closed(5);
    breakPage(dataFile(workspace.folder), 1);
    await expect(open(workspace)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
    expect(await workspace.client.damage.look()).toMatchObject({ salvageable: false });
    await expect(salvage(workspace)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
    expect(await workspace.client.damage.look()).not.toBeNull();
  });

  test('can be saved from any page but those of the list of tables, and what comes of it is sound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (places) => {
          const { workspace, people } = await closed(60);
          const path = dataFile(workspace.folder);
          const pages = pagesOf(path);
          for (const place of places) breakPage(path, 2 + Math.floor(place * (pages - 1)));
          const opened = await open(workspace).then(
            () => true,
            () => false,
          );
          if (opened) return;
          const found = await workspace.client.damage.look();
          if (found === null || !found.salvageable) return;
          const report = await salvage(workspace);
          await isWell(workspace);
          const { total } = await workspace.client.people.list({
            search: '',
            sort: 'name',
            descending: false,
            offset: 0,
            limit: 1,
          });
          const lost = report.records.find(({ kind }) => kind === 'people')?.lost ?? 0;
          expect(total + lost >= people.length || report.moreMayBeLost).toBe(true);
        },
      ),
      { numRuns: 6 },
    );
  });
});
