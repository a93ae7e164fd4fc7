// @ts-check
/*
 * `npm run bench`, which runs them all, and `bench:people`, `bench:import`, `bench:pipeline`, `bench:community`,
 * `bench:insights` and `bench:sample`: the measurements of test/bench, bundled as the program itself is and run in plain Node.
 * What they take is said by `-- --help`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBench } from './build/bench.mjs';
import { addonForNode } from './runtime/addon.mjs';
import { launchEnvironment } from './runtime/index.mjs';
import { projectRoot } from './runtime/paths.mjs';
import { Problem, runMain } from './runtime/problem.mjs';
import { runThrough } from './runtime/run.mjs';

/** Where paths given on the command line are looked for: npm itself goes to the checkout first. */
const cwd = process.env['INIT_CWD'] ?? process.cwd();

await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const source = join(projectRoot, 'test', 'bench', name, 'main.ts');
  if (!/^\w+$/.test(name) || !existsSync(source))
    throw new Problem(
      'There is bench, bench:people, bench:import, bench:pipeline, bench:community, bench:insights and bench:sample.',
    );
  const script = await buildBench(name, source);
  const env = launchEnvironment(projectRoot, await addonForNode());
  return runThrough(process.execPath, ['--enable-source-maps', script, ...args], { cwd, env });
});
