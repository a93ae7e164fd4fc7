/** Layer direction: shared ← data ← {main, cli}, shared ← preload ← renderer. */
const layer = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    layer('shared-is-pure', '^src/shared', '^src/(?!shared)', 'shared imports nothing of the other layers'),
    {
      name: 'shared-has-no-platform',
      comment: 'shared runs in every process, so it uses nothing of Node',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { dependencyTypes: ['core'] },
    },
    layer(
      'shared-without-electron',
      '^src/shared',
      '(^electron$|(^|/)node_modules/electron/)',
      'shared runs in every process',
    ),
    layer(
      'data-imports-shared-only',
      '^src/data',
      '^src/(?!shared|data)',
      'data knows neither windows nor pages',
    ),
    layer(
      'data-without-electron',
      '^src/data',
      '(^electron$|(^|/)node_modules/electron/)',
      'data runs in plain Node too',
    ),
    layer(
      'main-imports',
      '^src/main',
      '^src/(?!shared|main)',
      'main starts the data process by path, it does not import it',
    ),
    layer('cli-imports', '^src/cli', '^src/(?!shared|data|cli)', 'the command line stands on the data layer'),
    layer(
      'cli-without-electron',
      '^src/cli',
      '(^electron$|(^|/)node_modules/electron/)',
      'the command line runs in plain Node too',
    ),
    layer('preload-imports', '^src/preload', '^src/(?!shared|preload)', 'preload only hands over'),
    layer(
      'renderer-imports',
      '^src/renderer',
      '^src/(?!shared|renderer)',
      'the page sees the contract, never other code',
    ),
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { dependencyTypes: ['core'] },
    },
    layer(
      'renderer-without-electron',
      '^src/renderer',
      '(^electron$|(^|/)node_modules/electron/)',
      'the page is sandboxed',
    ),
    {
      name: 'ui-stands-below',
      comment: 'shared components know neither the features that use them nor the shell',
      severity: 'error',
      from: { path: '^src/renderer/(ui)/' },
      to: { path: '^src/renderer/(features|app)/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(raw|url)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
