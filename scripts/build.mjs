// @ts-check
/* `npm run build`: the app into out/. */
import { build } from './build/build.mjs';
import { runMain } from './runtime/problem.mjs';

await runMain(async () => {
  await build();
  return 0;
});
