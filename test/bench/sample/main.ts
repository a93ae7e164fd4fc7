import { parseArgs } from 'node:util';
import { benchPassphrase, benchSample } from './benchSample.ts';
import { benchOptions, readBenchOptions } from './options.ts';

/** `npm run bench:sample`: makes the workspace the benches measure on, or says where it is. */
const { values } = parseArgs({ options: benchOptions });
const { folder, size } = readBenchOptions(values);
const started = performance.now();
const sample = await benchSample(folder, size, (words) => console.error(`  ${words}`));
console.log(
  [
    `workspace ${sample.workspace}`,
    `passphrase ${benchPassphrase}`,
    `key ${sample.key.toString('hex')}`,
    `without encryption ${sample.plain}`,
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
  ].join('\n'),
);
