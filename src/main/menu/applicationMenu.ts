import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { MenuCommand } from '#shared/contract/mainCalls.ts';
import type { MenuWords } from '../appearance.ts';
import { describeError } from '../describeError.ts';
import { log, logFolder } from '../log.ts';

type Item = MenuItemConstructorOptions;

export interface MenuParts {
  words: MenuWords;
  /** Most entries lead into a workspace, so they wait until one is open. */
  hasWorkspace: boolean;
  send: (command: MenuCommand) => void;
  lock: () => void;
}

const openLogFolder = () => {
  shell.openPath(logFolder()).catch((error: unknown) => log.warn(describeError(error)));
};

const isMac = process.platform === 'darwin';
const separator: Item = { type: 'separator' };

/** Puts the menu in the given words in place of the present one. */
export function showApplicationMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(parts)));
}

/** The entries of the menu, in the words of the user's language. */
export function applicationMenu({ words, hasWorkspace, send, lock }: MenuParts): Item[] {
  const command = (name: MenuCommand, accelerator?: string): Item => ({
    id: name,
    label: words(name),
    enabled: hasWorkspace,
    click: () => send(name),
    ...(accelerator ? { accelerator } : {}),
  });
  const settings = command('goSettings', 'CmdOrCtrl+,');
  const file: Item[] = [
    command('goImport', 'CmdOrCtrl+O'),
    separator,
    {
      id: 'lockWorkspace',
      label: words('lockWorkspace'),
      enabled: hasWorkspace,
      // Not by the page, which may be busy.
      click: lock,
      accelerator: 'CmdOrCtrl+Shift+L',
    },
    command('closeWorkspace', 'CmdOrCtrl+Shift+W'),
    ...(isMac ? [] : [separator, settings, separator, quit(words)]),
  ];
  const go: Item[] = [
    command('goHome', 'CmdOrCtrl+1'),
    command('goAlumni', 'CmdOrCtrl+2'),
    command('goFarewells', 'CmdOrCtrl+3'),
    command('goPipeline', 'CmdOrCtrl+4'),
    command('goCommunity', 'CmdOrCtrl+5'),
    command('goSegments', 'CmdOrCtrl+6'),
    command('goInsights', 'CmdOrCtrl+7'),
    command('goReports', 'CmdOrCtrl+8'),
    separator,
    command('goDuplicates'),
  ];
  return [
    ...(isMac ? [macMenu(words, settings)] : []),
    { label: words('file'), submenu: file },
    { label: words('edit'), submenu: editMenu(words, command('search', 'CmdOrCtrl+F')) },
    { label: words('go'), submenu: go },
    { label: words('view'), submenu: viewMenu(words) },
    ...(isMac ? [windowMenu(words)] : []),
    { label: words('help'), role: 'help', submenu: helpMenu(words) },
  ];
}

const quit = (words: MenuWords): Item => ({
  id: 'quit',
  role: 'quit',
  label: words(isMac ? 'quit' : 'exit'),
  accelerator: 'CmdOrCtrl+Q',
});

const editMenu = (words: MenuWords, search: Item): Item[] => [
  { role: 'undo', label: words('undo') },
  { role: 'redo', label: words('redo') },
  separator,
  { role: 'cut', label: words('cut') },
  { role: 'copy', label: words('copy') },
  { role: 'paste', label: words('paste') },
  { role: 'selectAll', label: words('selectAll') },
  separator,
  search,
];

const viewMenu = (words: MenuWords): Item[] => [
  { role: 'resetZoom', label: words('actualSize') },
  { role: 'zoomIn', label: words('zoomIn') },
  // The key most keyboards have for it, without Shift.
  {
    role: 'zoomIn',
    label: words('zoomIn'),
    accelerator: 'CmdOrCtrl+=',
    visible: false,
    acceleratorWorksWhenHidden: true,
  },
  { role: 'zoomOut', label: words('zoomOut') },
  separator,
  { role: 'togglefullscreen', label: words('fullScreen') },
  ...(app.isPackaged
    ? []
    : [
        separator,
        { role: 'reload', label: words('reload') } as const,
        { role: 'toggleDevTools', label: words('developerTools') } as const,
      ]),
];

const windowMenu = (words: MenuWords): Item => ({
  label: words('window'),
  role: 'window',
  submenu: [
    { role: 'minimize', label: words('minimise') },
    { role: 'zoom', label: words('zoomWindow') },
    separator,
    { role: 'front', label: words('allToFront') },
  ],
});

const helpMenu = (words: MenuWords): Item[] => [
  { id: 'openLogFolder', label: words('openLogFolder'), click: openLogFolder },
  ...(isMac ? [] : [separator, { id: 'about', role: 'about', label: words('about') } as const]),
];

const macMenu = (words: MenuWords, settings: Item): Item => ({
  label: app.name,
  submenu: [
    { role: 'about', label: words('about') },
    separator,
    settings,
    separator,
    { role: 'services', label: words('services') },
    separator,
    { role: 'hide', label: words('hide') },
    { role: 'hideOthers', label: words('hideOthers') },
    { role: 'unhide', label: words('showAll') },
    separator,
    quit(words),
  ],
});
