import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Packages with native code stay outside the bundles; everything else is bundled, so the package needs no other node_modules. */
const external = ['electron', 'better-sqlite3', '@node-rs/argon2'];

/** Replaced by a fresh random value for each served page, see src/main/security/appProtocol.ts. */
const noncePlaceholder = '__ENISHI_CSP_NONCE__';

const root = import.meta.dirname;

/** The font's old format, for browsers that ours is not, would be a second copy of it in the package. */
const fontsInOneFormat: Plugin = {
  name: 'fonts-in-one-format',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource\/.*\.css$/.test(id) ? code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '') : null,
};

/** fflate makes itself a `require`, and electron-vite puts one into each chunk: in a chunk of its own the two would clash. */
const requireOfItsOwn: Plugin = {
  name: 'require-of-its-own',
  enforce: 'pre',
  transform: (code, id) =>
    /[\\/]fflate[\\/]/.test(id) ? code.replaceAll(/(?<=^var |_a = )require\b/gm, 'ownRequire') : null,
};

/** A text that is parsed as JSON is there sooner than the same as a script. */
const json = { stringify: true, namedExports: false };

export default defineConfig({
  main: {
    json,
    plugins: [requireOfItsOwn],
    build: {
      externalizeDeps: false,
      target: 'node20',
      rolldownOptions: {
        external,
        input: {
          index: resolve(root, 'src/main/index.ts'),
          data: resolve(root, 'src/data/index.ts'),
          cli: resolve(root, 'src/cli/index.ts'),
          importThread: resolve(root, 'src/data/imports/writing/importThread.ts'),
          revertThread: resolve(root, 'src/data/history/thread/revertThread.ts'),
          copyThread: resolve(root, 'src/data/database/wholeCopy/copyThread.ts'),
          backupThread: resolve(root, 'src/data/backups/thread/backupThread.ts'),
          damageThread: resolve(root, 'src/data/damage/thread/damageThread.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // Less to read at each start; names stay, as they are what a log says of an error.
          minify: { compress: { keepNames: { function: true, class: true } }, mangle: false, codegen: true },
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload is one file: it can't load a chunk shared with the other.
      isolatedEntries: true,
      target: 'node20',
      rolldownOptions: {
        external: ['electron'],
        input: {
          index: resolve(root, 'src/preload/index.ts'),
          report: resolve(root, 'src/preload/report.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    json,
    html: { cspNonce: noncePlaceholder },
    plugins: [react(), fontsInOneFormat],
    // The page is loaded from app://, so it has to be told where the socket for replaced modules is.
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    build: {
      target: 'chrome130',
      // Less to read and compile at each start.
      minify: true,
      // Inline data: URLs would need a wider CSP.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          report: resolve(root, 'src/renderer/report.html'),
        },
        output: {
          codeSplitting: {
            // zod and its setting for the page's policy are one chunk, as chunks with schemas run before the page's own code.
            // What every page stands on is a few files rather than as many as there are ways to share it.
            groups: [
              { name: 'schemas', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]app[\\/]pagePolicy\.ts$/ },
              { name: 'words', test: /[\\/]shared[\\/]i18n[\\/](catalogues\.ts|(en|ja)[\\/]\w+\.json)$/ },
              {
                name: 'components',
                test: /[\\/]node_modules[\\/](@mantine[\\/](core|hooks)|@floating-ui)[\\/]/,
              },
              { name: 'icons', test: /[\\/]node_modules[\\/]@tabler[\\/]/ },
              {
                name: 'frame',
                test: /[\\/]node_modules[\\/](react|react-dom|scheduler|react-i18next|i18next|@tanstack[\\/](?!virtual|react-virtual)[^\\/]+|@orpc|temporal-polyfill|temporal-utils)[\\/]/,
              },
            ],
          },
        },
      },
    },
  },
});
