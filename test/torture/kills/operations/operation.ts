import type { Chance } from '#data/sample/chance.ts';
import type { FactChanges } from '../facts.ts';
import type { World } from '../openWorkspace.ts';

/** What an operation is drawn from. */
export interface Writing {
  world: World;
  chance: Chance;
  /** A number that was not used before, in no run of the writer. */
  next: () => number;
  backups: string;
  /** What opens the workspace now. */
  passphrase: { present: string };
}

/** A write that is about to happen. */
export interface Prepared {
  /** What it will have changed. */
  changes: FactChanges;
  /** Does it; gives what could not be known before. */
  run: () => Promise<FactChanges | undefined>;
}

/** A kind of write. `prepare` gives null where there is nothing for it to work on. */
export interface Operation {
  name: string;
  /** How often it comes, beside the others. */
  weight: number;
  prepare: (writing: Writing) => Prepared | null;
}

/** One column of some rows, for drawing from. */
export function column({ world }: Writing, sql: string, ...values: string[]): string[] {
  return world
    .opened()
    .database.sqlite.prepare<string[], string>(sql)
    .pluck()
    .all(...values);
}

/** The end of a stream that reports progress. */
export async function ended(events: AsyncIterable<unknown>): Promise<undefined> {
  for await (const event of events) void event;
}
