// @ts-check
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { install, mayInstall } from './apt.mjs';
import { cacheDirectory } from './paths.mjs';
import { note } from './progress.mjs';
import { answerOf } from './run.mjs';

/** The Debian package with a Japanese font. */
export const japaneseFont = ['fonts-noto-cjk'];

/** How files of fonts with Japanese are named, for systems without fontconfig's fc-list. */
const japaneseFile = /cjk|notos(ans|erif)(mono)?jp|ipa(ex)?[gm]|takao|vl-?p?gothic|sourcehan|mplus/i;

/**
 * Makes sure there is a font with Japanese for what the system draws itself, such as menus and dialogs. The pages
 * bring their own, so this never stops anything, and it is tried once only.
 */
export async function ensureJapaneseFont() {
  const tried = join(cacheDirectory(), 'font-tried');
  if (hasJapaneseFont() || existsSync(tried) || !mayInstall()) return;
  try {
    await install('Installing a font with Japanese', [japaneseFont]);
  } catch {
    note('No font with Japanese could be installed; menus may show boxes instead of letters.');
    mkdirSync(cacheDirectory(), { recursive: true });
    writeFileSync(tried, '');
  }
}

export function hasJapaneseFont() {
  const listed = answerOf('fc-list', [':lang=ja', 'file']);
  if (listed !== undefined) return listed.trim() !== '';
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local/share/fonts')].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((file) => japaneseFile.test(String(file))),
  );
}
