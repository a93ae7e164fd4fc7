import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { DataContext } from '#data/context.ts';
import type { Author } from '#data/database/write.ts';
import { router } from '#data/router.ts';
import { createContext } from '#data/start.ts';
import { createWorkspace } from '#data/workspace/lifecycle.ts';
import type { FileGrantId, IdSource } from '#shared/domain/ids.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import {
  type Clock,
  epochMilliseconds,
  type Instant,
  instant,
  instantOf,
  timeZone,
} from '#shared/domain/instant.ts';

/** A clock that stands still until the test moves it. */
export class TestClock implements Clock {
  #now: Instant;
  #zone: ReturnType<Clock['timeZone']>;

  constructor(now = '2026-04-01T00:00:00.000Z', zone = 'Asia/Tokyo') {
    this.#now = instant.parse(now);
    this.#zone = timeZone.parse(zone);
  }

  now(): Instant {
    return this.#now;
  }

  timeZone(): ReturnType<Clock['timeZone']> {
    return this.#zone;
  }

  set(now: string): void {
    this.#now = instant.parse(now);
  }

  /** The user travels. */
  moveTo(zone: string): void {
    this.#zone = timeZone.parse(zone);
  }

  advance(milliseconds: number): void {
    this.#now = instantOf(epochMilliseconds(this.#now) + milliseconds);
  }
}

/** UUIDv7-shaped ids that count up, the same in every run. */
export function countingIds(): IdSource {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}

/** A folder for the test, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Argon2id at its smallest, for tests that are not about its cost. */
export const cheapCost = { memoryKiB: 8192, iterations: 1, parallelism: 1 } as const;

export const testPassphrase = 'a long enough passphrase';

/** What a workspace in `folder` is made of, with keys that take no time. */
export const creationIn = (folder: string) => ({
  folder,
  passphrase: testPassphrase,
  ids: countingIds(),
  keychain: null,
  sample: null,
  cost: cheapCost,
});

/** A data layer with an open encrypted workspace in a temporary folder, as the data process has it. */
export async function openTestWorkspace(options: { now?: string; zone?: string } = {}) {
  const clock = new TestClock(options.now, options.zone);
  const ids = countingIds();
  const userData = temporaryFolder();
  const surroundings = {
    userData,
    appVersion: '0.0.0',
    locale: 'en',
    timeZone: clock.timeZone(),
    electron: null,
    chromium: null,
  };
  const context: DataContext = { ...(await createContext(surroundings, null)), clock, ids };
  const folder = join(userData, 'Test.enishi');
  const opened = await createWorkspace({ ...creationIn(folder), ids });
  await context.session.use(opened);
  onTestFinished(() => context.session.close());
  const author: Author = { actor: 'Test', device: context.preferences.device, clock, ids };
  return {
    clock,
    ids,
    context,
    opened,
    database: opened.database,
    author,
    folder,
    client: clientOf(context),
  };
}

/** The contract's client over the router itself, with both sides checked as over a port. */
export const clientOf = (context: DataContext) => createRouterClient(router, { context });

/** Grants a file as the main process does after a dialog. */
export function grantFile(
  context: DataContext,
  path: string,
  mode: 'read' | 'write' | 'folder',
): FileGrantId {
  const id = fileGrantId.parse(context.ids.next());
  context.files.add(id, path, mode);
  return id;
}

export type TestWorkspace = Awaited<ReturnType<typeof openTestWorkspace>>;
