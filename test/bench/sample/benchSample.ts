import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataContext } from '#data/context.ts';
import { openSqlite, type SqliteDatabase } from '#data/database/driver.ts';
import { migrations, schemaVersion } from '#data/database/migrate.ts';
import { factsOf } from '#data/insights/facts/facts.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { createPassingContext } from '#data/start.ts';
import { authorOf } from '#data/workspace/author.ts';
import { createWorkspace, reopenWorkspace } from '#data/workspace/lifecycle.ts';
import type { SampleSize } from '#shared/contract/workspace.ts';
import { instant, timeZone } from '#shared/domain/instant.ts';
import { writePlainCopy } from './plainCopy.ts';

/** The day all benches take place on, so that the same seed gives the same people whenever they run. */
const benchNow = instant.parse('2026-04-01T00:00:00.000Z');

export const benchPassphrase = 'a bench with a wide view';

/** A large workspace of made-up people in a folder of its own, and the same data once more without encryption. */
export interface BenchSample {
  size: SampleSize;
  /** The workspace's folder. */
  workspace: string;
  key: Buffer;
  plain: string;
}

const kept = z.object({ size: z.unknown(), schema: z.string(), key: z.string() });

/** The data layer as the command line has it, on the benches' day. */
export function benchContext(): DataContext {
  const versions = { appVersion: '0.0.0', electron: null, chromium: null };
  const zone = timeZone.parse('Asia/Tokyo');
  const user = { language: 'en', userName: 'Bench', timeZone: zone, device: 'bench' } as const;
  const clock = { now: () => benchNow, timeZone: () => zone };
  return { ...createPassingContext(versions, null, user), clock };
}

/**
 * The sample of that size in `folder`: the one made before where it is of the same size and schema, else a new one.
 * `tell` hears how far it is.
 */
export async function benchSample(
  folder: string,
  size: SampleSize,
  tell: (words: string) => void,
): Promise<BenchSample> {
  const { workspace, key } = await benchWorkspace(folder, size, tell);
  const sample = { size, workspace, key, plain: join(folder, 'plain.db') };
  if (existsSync(sample.plain) && formOfCopy(sample.plain) === (await formOfOpened(sample))) return sample;
  tell('the copy without encryption');
  writePlainCopy(join(workspace, 'data.db'), key, sample.plain);
  return sample;
}

/** The same without the copy without encryption. */
export async function benchWorkspace(
  folder: string,
  size: SampleSize,
  tell: (words: string) => void,
): Promise<Pick<BenchSample, 'workspace' | 'key'>> {
  const found = await madeBefore(folder, size);
  if (found !== null) {
    // Opening it derives anew what the program derives otherwise by now.
    await formOfOpened(found);
    return found;
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const workspace = join(folder, 'Bench.enishi');
  const context = benchContext();
  const opened = await createWorkspace({
    folder: workspace,
    passphrase: benchPassphrase,
    ids: context.ids,
    keychain: null,
    sample: JSON.stringify(size),
  });
  try {
    for await (const { done, total } of fillWithSample(opened.database, authorOf(context), size)) {
      tell(`${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    }
  } finally {
    await opened.database.close();
  }
  const key = Buffer.from(opened.key);
  const note = { size, schema: schemaSign(), key: key.toString('hex') };
  await writeFile(join(folder, 'bench.json'), JSON.stringify(note));
  return { workspace, key };
}

async function madeBefore(
  folder: string,
  size: SampleSize,
): Promise<Pick<BenchSample, 'workspace' | 'key'> | null> {
  const note = join(folder, 'bench.json');
  if (!existsSync(note)) return null;
  const found = kept.parse(JSON.parse(await readFile(note, 'utf8')));
  if (JSON.stringify(found.size) !== JSON.stringify(size) || found.schema !== schemaSign()) return null;
  return { workspace: join(folder, 'Bench.enishi'), key: Buffer.from(found.key, 'hex') };
}

async function formOfOpened(sample: Pick<BenchSample, 'workspace' | 'key'>): Promise<string> {
  const { database } = await openBench(sample);
  const form = formOf(database.sqlite);
  await factsOf(database);
  await database.close();
  return form;
}

/** The schema, and the form of what is derived. */
function formOf(sqlite: SqliteDatabase): string {
  const derived = sqlite
    .prepare("SELECT value FROM workspace_facts WHERE name = 'derivedForm'")
    .pluck()
    .get();
  return JSON.stringify([schemaVersion(sqlite), derived]);
}

function formOfCopy(plain: string): string {
  const database = openSqlite(plain, { readonly: true });
  try {
    return formOf(database);
  } finally {
    database.close();
  }
}

/** Another schema needs another sample. */
function schemaSign(): string {
  const hash = createHash('sha256');
  for (const { sql } of migrations) hash.update(sql);
  return hash.digest('hex');
}

/** Opens the workspace by its key, as after a restart of the data process. */
export const openBench = ({ workspace, key }: Pick<BenchSample, 'workspace' | 'key'>) =>
  reopenWorkspace(workspace, Buffer.from(key));
