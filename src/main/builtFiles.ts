import { join } from 'node:path';
import { app } from 'electron';

const built = (...names: string[]): string => join(app.getAppPath(), 'out', ...names);

/** Where the build puts what main starts and serves; in an installed program these are inside app.asar. */
export const builtFiles = {
  dataProcess: () => built('main', 'data.js'),
  commandLine: () => built('main', 'cli.js'),
  pagePreload: () => built('preload', 'index.cjs'),
  reportPreload: () => built('preload', 'report.cjs'),
  pages: () => built('renderer'),
} as const;
