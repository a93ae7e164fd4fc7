import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { createAppearance } from '#main/appearance.ts';
import { applicationMenu } from '#main/menu/applicationMenu.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { catalogues } from '#shared/i18n/catalogues.ts';

// Electron itself is only there inside of Electron; the menu takes these few things of it.
vi.mock('electron', () => ({
  app: { name: 'Enishi', isPackaged: true, getPath: () => '/nowhere', on: () => undefined },
  Menu: {},
  shell: {},
}));

function menuIn(language: Language, hasWorkspace = true) {
  const sent: string[] = [];
  const words = createAppearance({ language, theme: 'light' }).words();
  const menu = applicationMenu({
    words,
    hasWorkspace,
    send: (command) => sent.push(command),
    lock: () => sent.push('lock'),
  });
  return { menu, sent };
}

/** The entries that lead somewhere in the program, of the whole menu. */
function entriesOf(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => (Array.isArray(item.submenu) ? entriesOf(item.submenu) : [item]));
}

const goes = (menu: readonly MenuItemConstructorOptions[]) =>
  entriesOf(menu).filter(({ id }) => id?.startsWith('go'));

describe.each(['en', 'ja'] as const)('the menu in %s', (language) => {
  const words = catalogues[language].menu;

  test('leads to the screens in the order of the navigation, each by a key of its own', () => {
    const { menu } = menuIn(language);
    const go = menu.find(({ label }) => label === words.go)?.submenu;
    const entries = (Array.isArray(go) ? go : []).filter(({ accelerator }) => accelerator !== undefined);
    expect(entries.map(({ label, accelerator }) => [label, accelerator])).toEqual([
      [words.goHome, 'CmdOrCtrl+1'],
      [words.goAlumni, 'CmdOrCtrl+2'],
      [words.goFarewells, 'CmdOrCtrl+3'],
      [words.goPipeline, 'CmdOrCtrl+4'],
      [words.goCommunity, 'CmdOrCtrl+5'],
      [words.goSegments, 'CmdOrCtrl+6'],
      [words.goInsights, 'CmdOrCtrl+7'],
      [words.goReports, 'CmdOrCtrl+8'],
    ]);
  });

  test('no two entries share a key', () => {
    const keys = entriesOf(menuIn(language).menu).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('every entry has its words', () => {
    for (const item of entriesOf(menuIn(language).menu)) {
      if (item.type === 'separator') continue;
      expect(item.label).toBeTruthy();
      // A word that is missing shows as its key.
      expect(Object.keys(words)).not.toContain(item.label);
    }
  });
});

test('an entry asks the page to go there', () => {
  const { menu, sent } = menuIn('en');
  for (const { click } of goes(menu)) Reflect.apply(click ?? (() => undefined), undefined, []);
  expect(sent).toEqual(expect.arrayContaining(['goFarewells', 'goPipeline', 'goImport', 'goSettings']));
});

test('what leads into a workspace waits until one is open', () => {
  expect(goes(menuIn('en', false).menu).every(({ enabled }) => enabled === false)).toBe(true);
  expect(goes(menuIn('en', true).menu).every(({ enabled }) => enabled === true)).toBe(true);
});
