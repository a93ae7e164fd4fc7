// @ts-check
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from '../runtime/paths.mjs';
import { step } from '../runtime/progress.mjs';

/** Stays outside the bundle, as it has native code or finds its own files. */
const external = [/^better-sqlite3$/, /^@node-rs\//, /^@?playwright/];

/**
 * The scripts look for things beside themselves, so they are run where they are.
 * @type {import('vite').Plugin}
 */
const scriptsInPlace = {
  name: 'scripts-in-place',
  enforce: 'pre',
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith('.')) return null;
    const path = resolve(dirname(importer), id);
    if (!path.startsWith(join(projectRoot, 'scripts') + sep)) return null;
    return { id: pathToFileURL(path).href, external: true };
  },
};

/** The threads of the data process, beside the bundle as they are beside the program's own. */
const threads = {
  importThread: join(projectRoot, 'src', 'data', 'imports', 'writing', 'importThread.ts'),
  revertThread: join(projectRoot, 'src', 'data', 'history', 'thread', 'revertThread.ts'),
  copyThread: join(projectRoot, 'src', 'data', 'database', 'wholeCopy', 'copyThread.ts'),
  backupThread: join(projectRoot, 'src', 'data', 'backups', 'thread', 'backupThread.ts'),
  damageThread: join(projectRoot, 'src', 'data', 'damage', 'thread', 'damageThread.ts'),
};

/**
 * Bundles a bench for plain Node, as the data process is bundled: what is measured is the code that is shipped.
 * @param {string} name
 * @param {string} source
 * @param {Record<string, string>} [more] programs that it starts itself, by the names they have beside it
 * @returns {Promise<string>} the bundle's file
 */
export async function buildBench(name, source, more = {}) {
  const folder = join(projectRoot, 'node_modules', '.cache', 'enishi', `bench-${name}`);
  await step(`Building the bench of ${name}`, () =>
    build({
      configFile: false,
      root: projectRoot,
      logLevel: 'warn',
      plugins: [scriptsInPlace],
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        sourcemap: true,
        target: 'node20',
        rolldownOptions: {
          external,
          input: { main: source, ...threads, ...more },
          output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
        },
      },
    }),
  );
  return join(folder, 'main.mjs');
}
