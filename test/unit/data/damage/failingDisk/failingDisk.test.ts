import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { unlockWorkspace } from '#data/workspace/lifecycle.ts';
import { temporaryFolder, testPassphrase } from '#test/support/workspace.ts';

const root = resolve(import.meta.dirname, '../../../../..');
const told = z.object({ acknowledged: z.array(z.string()), refused: z.array(z.string()) });

function mayLimit(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
}

describe.skipIf(!mayLimit())('a disk that fails in the middle of a write', () => {
  test('refuses in words, loses nothing that was acknowledged, and goes on when it works again', async () => {
    // Inside node_modules, so that the packages with native code are found from there.
    const built = mkdtempSync(join(root, 'node_modules', '.enishi-disk-'));
    onTestFinished(() => rmSync(built, { recursive: true, force: true }));
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, 'child.ts'),
        outDir: built,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: '[name].js' } },
      },
    });
    const folder = join(temporaryFolder(), 'Failing.enishi');
    const output = execFileSync(process.execPath, [join(built, 'child.js'), folder, testPassphrase], {
      encoding: 'utf8',
    });
    const { acknowledged, refused } = told.parse(JSON.parse(output));
    expect(refused.length).toBeGreaterThan(1);
    expect(new Set(refused)).toEqual(new Set(['DISK_FAILED']));
    expect(acknowledged).toContain('After 60000');
    const again = await unlockWorkspace(folder, testPassphrase, null);
    const { sqlite } = again.database;
    expect(sqlite.prepare('SELECT family_name FROM people ORDER BY seq').pluck().all()).toEqual(acknowledged);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    await again.database.close();
  });
});
