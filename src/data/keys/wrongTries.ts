import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mutex } from 'async-mutex';
import { z } from 'zod';
import { workspaceId } from '#shared/domain/ids.ts';
import { type Clock, epochMilliseconds, instant } from '#shared/domain/instant.ts';
import { waitLeft } from '#shared/domain/keys/slowDown.ts';
import { parseJson } from '../files/parseJson.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { isRefusal, refusal } from '../refusal.ts';

const tried = z.object({ workspace: workspaceId, count: z.int().min(1), first: instant, latest: instant });
export type Tried = z.infer<typeof tried>;

/** Wrong passphrases and recovery codes since a workspace was opened last, in `tries.json` of the user data folder, or in memory alone. */
export class WrongTries {
  readonly #path: string | null;
  #tried: Tried[];
  /** One try at a time, or many at once would all be the first. */
  readonly #turn = new Mutex();

  private constructor(path: string | null, known: Tried[]) {
    this.#path = path;
    this.#tried = known;
  }

  static async load(userData: string): Promise<WrongTries> {
    const path = join(userData, 'tries.json');
    const text = await readFile(path, 'utf8').catch(() => '');
    const parsed = z.array(tried).safeParse(parseJson(text));
    return new WrongTries(path, parsed.success ? parsed.data : []);
  }

  /** A count kept nowhere. */
  static inMemory(): WrongTries {
    return new WrongTries(null, []);
  }

  /**
   * Runs a try to open the workspace and gives its result with the wrong ones before it, which are forgotten then.
   * TOO_MANY_TRIES, without trying, where the latest wrong one is too short ago.
   */
  async count<T>(
    workspace: string,
    clock: Clock,
    attempt: () => Promise<T>,
  ): Promise<{ result: T; before: Tried | null }> {
    return await this.#turn.runExclusive(async () => {
      const before = this.#tried.find((known) => known.workspace === workspace) ?? null;
      const now = epochMilliseconds(clock.now());
      const seconds = before === null ? 0 : waitLeft(before.count, now - epochMilliseconds(before.latest));
      if (seconds > 0) throw refusal('TOO_MANY_TRIES', { seconds });
      try {
        const result = await attempt();
        if (before !== null) await this.#keep(workspace, null);
        return { result, before };
      } catch (error) {
        if (isRefusal(error, 'WRONG_PASSPHRASE') || isRefusal(error, 'WRONG_RECOVERY_CODE')) {
          const latest = clock.now();
          const [count, first] = [(before?.count ?? 0) + 1, before?.first ?? latest];
          await this.#keep(workspace, { workspace: workspaceId.parse(workspace), count, first, latest });
        }
        throw error;
      }
    });
  }

  async #keep(workspace: string, next: Tried | null): Promise<void> {
    const others = this.#tried.filter((known) => known.workspace !== workspace);
    this.#tried = next === null ? others : [next, ...others];
    if (this.#path !== null) {
      await writeFileSafely(this.#path, `${JSON.stringify(this.#tried, null, 2)}\n`);
    }
  }
}
