import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { ensureUnpacked, unpackedFolder } from '../../scripts/packaging/unpacked.mjs';
import { electronLaunch } from '../../scripts/runtime/index.mjs';
import type { RunningEnishi } from './app.ts';
import { inMainOf, quitOf } from './mainProcess.ts';
import { started } from './started.ts';

/** The program as it would be installed, made from the sources as they are. */
export async function packagedProgram(): Promise<string> {
  await ensureUnpacked();
  return join(unpackedFolder, 'enishi');
}

/**
 * A copy of the packaged program that Playwright can hold: one fuse of it is turned, that of Node's inspector. All
 * else is as shipped, the archive with the program in it byte by byte.
 */
export async function inspectableCopy(): Promise<{ program: string; remove(): Promise<void> }> {
  await ensureUnpacked();
  const folder = await mkdtemp(join(tmpdir(), 'enishi-packaged-'));
  await cp(unpackedFolder, folder, { recursive: true });
  const program = join(folder, 'enishi');
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return { program, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The environment of a user of their own: an installed program heeds no variable that names its folders. */
export async function environmentOf(home: string, language: 'en' | 'ja') {
  const launch = await electronLaunch();
  const {
    ENISHI_NATIVE_BINDING: _binding,
    ENISHI_APP_PATH: _path,
    XDG_DATA_HOME: _data,
    ...env
  } = launch.env;
  const locale = { en: 'en_US.UTF-8', ja: 'ja_JP.UTF-8' }[language];
  return {
    // What stands before an app's folder are Chromium's own switches.
    args: launch.args.filter((argument) => argument.startsWith('--')),
    chromiumSandbox: launch.chromiumSandbox,
    env: {
      ...env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      TMPDIR: join(home, 'tmp'),
      LANGUAGE: language,
      LANG: locale,
    },
  };
}

/** Starts the copy; its native pickers are answered as a user would, since it reads no list of a test's. */
export async function launchPackaged(
  program: string,
  { home, language }: { home: string; language: 'en' | 'ja' },
): Promise<RunningEnishi> {
  const surroundings = await environmentOf(home, language);
  const { app, page, problems } = await started({ ...surroundings, executablePath: program });
  const inMain = inMainOf(app);
  await inMain(({ dialog }) => {
    const answers: (string | readonly string[] | null)[] = [];
    Reflect.set(globalThis, 'picks', answers);
    const next = () => {
      const answer = answers.shift() ?? [];
      return typeof answer === 'string' ? [answer] : [...answer];
    };
    dialog.showOpenDialog = () => {
      const filePaths = next();
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    };
    dialog.showSaveDialog = () => {
      const [filePath = ''] = next();
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
  });
  return {
    page,
    inMain,
    pid: app.process().pid,
    userData: join(home, '.config', 'Enishi'),
    problems,
    willPick: async (...paths) => {
      await inMain((_, added) => Reflect.get(globalThis, 'picks').push(...added), paths);
    },
    quit: quitOf(app),
  };
}
