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

/**
 * Bundles a bench for plain Node, as the data process is bundled: what is measured is the code that is shipped.
 * @param {string} name
 * @param {string} source
 * @returns {Promise<string>} the bundle's file
 */
export async function buildBench(name, source) {
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
          input: {
            main: source,
            importThread: join(projectRoot, 'src', 'data', 'imports', 'writing', 'importThread.ts'),
          },
          output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
        },
      },
    }),
  );
  return join(folder, 'main.mjs');
}
