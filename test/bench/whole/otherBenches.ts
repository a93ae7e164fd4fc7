import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../scripts/runtime/paths.mjs';
import type { Figure } from '../imports/figure.ts';
import { peopleFigures } from './peopleFigures.ts';

/** The benches of parts of the program, in the order in which they are run. */
export const otherBenches = ['people', 'imports', 'pipeline', 'community', 'insights'] as const;
export type OtherBench = (typeof otherBenches)[number];

const figure = z.object({
  name: z.string(),
  unit: z.enum(['ms', 'MiB', 'KiB', 's', 'share', 'pairs']),
  value: z.number(),
  goal: z.number().nullable(),
  baseline: z.number().nullable(),
  ratio: z.number().nullable(),
  met: z.boolean().nullable(),
});
const written = z.object({ results: z.array(z.unknown()) });

/**
 * Runs another bench as its own command does, which also writes its part of the page; gives its figures, and whether
 * all of them could be measured.
 */
export async function figuresOfBench(
  name: OtherBench,
  args: readonly string[],
): Promise<{ figures: Figure[]; whole: boolean }> {
  const folder = await mkdtemp(join(tmpdir(), 'enishi-bench-'));
  const json = join(folder, `${name}.json`);
  try {
    const code = await runBench(name, [...args, '--json', json]);
    if (!existsSync(json)) throw new Error(`the bench of ${name} ended with ${code}`);
    const { results } = written.parse(JSON.parse(await readFile(json, 'utf8')));
    const figures = name === 'people' ? peopleFigures(results) : z.array(figure).parse(results);
    return { figures, whole: code === 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runBench(name: OtherBench, args: readonly string[]): Promise<number | null> {
  const script = join(projectRoot, 'scripts', 'bench.mjs');
  const child = spawn(process.execPath, [script, name, ...args], { stdio: 'inherit' });
  return await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}
