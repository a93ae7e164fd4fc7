import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environmentOf, packagedProgram } from '../support/packaged.ts';

let program: string;
let home: string;

test.beforeAll(async () => {
  program = await packagedProgram();
});
test.beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'enishi-test-'));
  await mkdir(join(home, 'tmp'));
});
test.afterEach(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));

interface Outcome {
  /** Null where it went on running and was ended after the time given. */
  code: number | null;
  said: string;
}

/** Starts the shipped binary itself, as whoever attacks would. */
async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  file = program,
): Promise<Outcome> {
  const surroundings = await environmentOf(home, 'en');
  const child = spawn(file, [...surroundings.args, ...args], {
    env: { ...surroundings.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  const code = await ended(child, 6000);
  return { code, said };
}

/** Its exit code, or null where it had to be ended, with all it started, by its own group's id. */
function ended(child: ChildProcess, milliseconds: number): Promise<number | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, milliseconds);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

test('the program as shipped starts and stays', async () => {
  expect(await run([])).toMatchObject({ code: null });
});

for (const attack of [
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--js-flags=--allow-natives-syntax',
  '--disable-web-security',
  '--load-extension=/tmp',
  '--log-net-log=/tmp/net.json',
  '--renderer-cmd-prefix=/bin/echo',
  '--host-resolver-rules=MAP * 127.0.0.1',
]) {
  test(`it does not start with ${attack}`, async () => {
    const { code, said } = await run([attack]);
    expect(code).toBe(1);
    expect(said).not.toContain('DevTools listening');
    expect(await readFile(join(home, '.config', 'Enishi', 'logs', 'enishi.log'), 'utf8')).toContain(
      `did not start with ${attack.split('=')[0]}`,
    );
  });
}

for (const attack of ['--inspect=0', '--inspect-brk=0']) {
  test(`Node's inspector does not open with ${attack}`, async () => {
    expect((await run([attack])).said).not.toContain('Debugger listening');
  });
}

test('it is no Node that runs any script', async () => {
  const script = join(home, 'script.js');
  await writeFile(script, "process.stdout.write('the script ran'); process.exit(7)");
  const { code, said } = await run([script], { ELECTRON_RUN_AS_NODE: '1' });
  expect(said).not.toContain('the script ran');
  expect(code).not.toBe(7);
});

test('NODE_OPTIONS loads nothing into it', async () => {
  const script = join(home, 'script.cjs');
  await writeFile(script, "process.stdout.write('the script ran')");
  expect((await run([], { NODE_OPTIONS: `--require ${script}` })).said).not.toContain('the script ran');
});

test('variables meant for development change nothing', async () => {
  const elsewhere = join(home, 'elsewhere');
  await mkdir(elsewhere);
  await run([], { ENISHI_USER_DATA: elsewhere, ENISHI_NATIVE_BINDING: join(home, 'evil.node') });
  expect(await readdir(elsewhere)).toEqual([]);
});

test('a folder named app beside the archive is not run in its place', async () => {
  const copy = join(home, 'copy');
  await cp(dirname(program), copy, { recursive: true });
  const app = join(copy, 'resources', 'app');
  await mkdir(app);
  await writeFile(join(app, 'package.json'), '{"name":"other","main":"index.js"}');
  await writeFile(join(app, 'index.js'), "process.stdout.write('the other app ran'); process.exit(7)");
  await rm(join(copy, 'resources', 'app.asar'));
  const { code, said } = await run([], {}, join(copy, 'enishi'));
  expect(said).not.toContain('the other app ran');
  expect(code).not.toBe(7);
});
