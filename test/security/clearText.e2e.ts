import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { e2ePassphrase, filled, firstRun, goTo, wordsOf } from '../support/walk.ts';

/** People whose names stand in no library, dictionary or font, as the first of them is walked through the program. */
const people = [
  ['Quorplesnoot', 'Zyxwvina', 'zyxwvina.quorplesnoot@example.com'],
  ['纈谷邑', '瓊琵音', 'ninone.kechitani@example.com'],
  ['Vrblgtsk', 'Ömrühan', 'omruhan.vrblgtsk@example.com'],
] as const;
const note = 'Wants to hear of the krzpłok gathering';

const secrets = [
  ...people.flat(),
  ...people.map(([, , address]) => address.split('@')[0] ?? ''),
  note,
  e2ePassphrase,
];

/** The bytes by which a text would be found: as UTF-8, UTF-16 both ways, JSON escapes, an address, and base64. */
function tracesOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const escaped = Array.from(text, (sign) =>
    sign.charCodeAt(0) > 126 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign,
  ).join('');
  return [
    utf8,
    little,
    big,
    Buffer.from(escaped),
    Buffer.from(encodeURIComponent(text)),
    ...inBase64(utf8),
    ...inBase64(little),
  ];
}

/** What stays the same of a text in base64, wherever in the encoded bytes it begins. */
function inBase64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const stable = encoded.slice(before === 0 ? 0 : before + 1, -1);
    return stable.length < 8 ? [] : [Buffer.from(stable)];
  });
}

const traces = secrets.map((text) => ({ text, forms: tracesOf(text) }));

const foundIn = (bytes: Buffer): string[] =>
  traces.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ text }) => text);

/** Fails where a secret stands in a file of the folders or in its name. */
async function expectNothingIn(...folders: string[]): Promise<number> {
  let looked = 0;
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      expect(foundIn(Buffer.from(path)), path).toEqual([]);
      if (!entry.isFile()) continue;
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      looked += bytes.byteLength > 0 ? 1 : 0;
      expect(foundIn(bytes), path).toEqual([]);
    }
  }
  return looked;
}

/** All processes of the program: the first one, and what it and its children started. */
function processesOf(first: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parentOf = (pid: number) => {
    try {
      return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    } catch {
      return 0;
    }
  };
  const ours = new Set([first]);
  for (let size = 0; size !== ours.size; ) {
    size = ours.size;
    for (const pid of all) if (ours.has(parentOf(pid))) ours.add(pid);
  }
  return [...ours];
}

/** Imports the people, opens one of them and writes a note, so that names went through every part of the program. */
async function walk(enishi: RunningEnishi, folder: string, csv: string): Promise<void> {
  const { page } = enishi;
  const { workspace, imports, list, interactions, people: words } = wordsOf('en');
  await firstRun(enishi, { language: 'en', name: 'Quiet', folder });
  await page.getByRole('button', { name: workspace.welcome.firstFile.import }).click();
  await enishi.willPick(csv);
  await page.getByRole('button', { name: imports.file.choose, exact: true }).click();
  await page.getByRole('button', { name: imports.found.next }).click();
  await page.getByRole('button', { name: imports.mapping.next }).click();
  await page
    .getByRole('button', { name: filled(imports.preview.run_other, { people: people.length }) })
    .click();
  await page
    .getByText(filled(imports.result.created_other, { people: people.length, fileName: 'leavers.csv' }))
    .waitFor();
  await goTo(page, 'en', 'alumni');
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: list.search }).fill('quorple');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.profile.beside }).waitFor();
  await page
    .getByRole('form', { name: interactions.composer })
    .getByRole('textbox', { name: interactions.field.subject })
    .click();
  await page.keyboard.type(note);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(note)).toBeVisible();
  for (const screen of ['home', 'insights', 'reports', 'settings'] as const) await goTo(page, 'en', screen);
}

/** Makes a backup in the folder, locks the workspace and opens it again. */
async function backUpAndLock(enishi: RunningEnishi, folder: string): Promise<void> {
  const { page } = enishi;
  const { app, backups, keys, workspace } = wordsOf('en');
  await goTo(page, 'en', 'settings');
  await enishi.willPick(folder);
  await page.getByRole('button', { name: backups.plan.choose }).click();
  await expect(page.getByRole('switch', { name: backups.plan.enabled })).toBeChecked();
  await page.getByRole('button', { name: backups.section.now }).click();
  await page.getByText(backups.made.split('{{')[0] ?? '', { exact: false }).waitFor();
  expect((await readdir(folder)).some((name) => name.endsWith('.enishi-backup'))).toBe(true);
  await page.getByRole('button', { name: app.workspace.lock, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: keys.locked.title }).waitFor();
  await page.getByLabel(workspace.passphrase.label, { exact: true }).fill(e2ePassphrase);
  await page.getByRole('button', { name: workspace.open.open, exact: true }).click();
  await page.getByRole('navigation', { name: app.navigation.label }).waitFor();
}

/** As a fault would: the data process dies, then the page's. */
async function crash({ inMain, page }: RunningEnishi): Promise<void> {
  await inMain(({ app: running, BrowserWindow, dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    const data = running
      .getAppMetrics()
      .find(({ serviceName, name }) => `${serviceName}${name}`.includes('enishi-data'));
    if (data === undefined) throw new Error('there is no data process');
    process.kill(data.pid, 'SIGSEGV');
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await page.waitForTimeout(2000).catch(() => undefined);
}

test.describe('a person who reads every file of this computer', () => {
  let home: string;
  let enishi: RunningEnishi;
  let places: string[];

  test.beforeAll(async () => {
    home = await temporaryFolder();
    const at = (name: string) => join(home, name);
    for (const name of ['tmp', 'given', 'workspaces', 'backups', 'user']) await mkdir(at(name));
    const csv = join(at('given'), 'leavers.csv');
    const rows = people.map(
      ([family, given, address]) => `${family},${given},${address},Sales,2015-04-01,2024-03-31`,
    );
    await writeFile(csv, ['Family name,Given name,Email,Department,Start date,End date', ...rows].join('\n'));
    enishi = await launchEnishi({
      userData: at('user'),
      env: {
        HOME: home,
        TMPDIR: at('tmp'),
        XDG_CONFIG_HOME: at('.config'),
        XDG_CACHE_HOME: at('.cache'),
        XDG_DATA_HOME: at('.local'),
      },
    });
    await walk(enishi, at('workspaces'), csv);
    await backUpAndLock(enishi, at('backups'));
    places = (await readdir(home)).filter((name) => name !== 'given').map(at);
  });
  test.afterAll(async () => {
    await enishi.quit();
    await removeFolder(home);
  });

  test('would know the names if they stood there', async () => {
    expect(foundIn(await readFile(join(home, 'given', 'leavers.csv'))).length).toBeGreaterThan(8);
    const hidden = Buffer.from(
      `{"kept":"${Buffer.from(`x${people[1][0]}${people[0][0]}`).toString('base64')}"}`,
    );
    expect(foundIn(hidden)).toContain(people[0][0]);
    expect(foundIn(Buffer.from(people[1][1], 'utf16le'))).toEqual([people[1][1]]);
  });

  test('finds no name, address, note or passphrase while the program runs', async () => {
    expect(await expectNothingIn(...places)).toBeGreaterThan(4);
  });

  test('finds none in the arguments and variables of its processes, nor in files it has open', () => {
    test.skip(process.platform !== 'linux', 'Only Linux shows them as files.');
    const ours = processesOf(enishi.pid ?? 0);
    expect(ours.length).toBeGreaterThan(3);
    for (const pid of ours) {
      for (const part of ['cmdline', 'environ', 'comm']) {
        const bytes = (() => {
          try {
            return readFileSync(`/proc/${pid}/${part}`);
          } catch {
            return Buffer.alloc(0);
          }
        })();
        expect(foundIn(bytes), `${part} of ${pid}`).toEqual([]);
      }
      for (const file of openFiles(pid)) expect(foundIn(Buffer.from(file)), file).toEqual([]);
    }
  });

  test("finds no cache, cookie or storage of Chromium's that holds what the pages showed", async () => {
    const kept = await enishi.inMain(({ BrowserWindow, session }) => {
      const pages = BrowserWindow.getAllWindows()[0]?.webContents.session;
      return Promise.all([
        pages?.getCacheSize(),
        session.defaultSession.getCacheSize(),
        pages?.cookies.get({}).then((cookies) => cookies.length),
        pages?.isSpellCheckerEnabled(),
      ]);
    });
    expect(kept).toEqual([0, 0, 0, process.platform === 'darwin']);
    const storages = await enishi.page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(storages).toEqual([0, 0, 0, 0]);
  });

  test('finds none in the log or in any file a crash leaves, nor after the end', async () => {
    await crash(enishi);
    expect(await expectNothingIn(...places)).toBeGreaterThan(4);
    const dumps = await readdir(join(home, 'user'), { recursive: true });
    expect(dumps.filter((name) => /\.dmp$|core(\.\d+)?$/.test(name))).toEqual([]);
    await enishi.quit();
    expect(await expectNothingIn(...places)).toBeGreaterThan(3);
  });
});

/** The paths behind the files a process has open. */
function openFiles(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      try {
        return [readlinkSync(`/proc/${pid}/fd/${name}`)];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}
