import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { fileGrantId, workspaceId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

/** The fewest characters of a passphrase. */
export const passphraseMinimum = 12;

export const openWorkspace = z.object({
  id: workspaceId,
  /** The folder's name without `.enishi`. */
  name: z.string(),
  path: z.string(),
  people: z.int(),
  /** Made by "Explore with sample data". */
  sample: z.boolean(),
  /** The data key is also kept in the operating system's keychain on this computer. */
  inKeychain: z.boolean(),
});
export type OpenWorkspace = z.infer<typeof openWorkspace>;

export const recentWorkspace = z.object({
  id: workspaceId,
  name: z.string(),
  path: z.string(),
  openedAt: instant,
  /** False where the folder is gone, for instance with its USB stick. */
  present: z.boolean(),
  inKeychain: z.boolean(),
  /** Locked by the user or after a while: it asks for its passphrase, and not the keychain. */
  locked: z.boolean(),
});
export type RecentWorkspace = z.infer<typeof recentWorkspace>;

/** Steps of making a workspace; sample data takes the longest. */
export const creationEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({ type: z.literal('created'), workspace: openWorkspace }),
]);
export type CreationEvent = z.infer<typeof creationEvent>;

/**
 * Steps of opening a workspace. There are only those of one that a program of before has written: what is derived of very
 * many people is derived anew, which takes minutes.
 */
export const openingEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({ type: z.literal('opened'), workspace: openWorkspace }),
]);
export type OpeningEvent = z.infer<typeof openingEvent>;

export const sampleSize = z.object({
  /** The same seed gives the same people, to the letter. */
  seed: z.int().min(0).max(0xffffffff),
  people: z.int().min(1).max(1_000_000),
  interactions: z.int().min(0).max(10_000_000),
});
export type SampleSize = z.infer<typeof sampleSize>;

/** What "Explore with sample data" makes: large enough to look like a company, made within seconds. */
export const exploreSample = { seed: 2026, people: 2000, interactions: 12_000 } as const satisfies SampleSize;

export const workspaceContract = {
  /** The open workspace, or null. */
  current: procedure.output(openWorkspace.nullable()),
  recent: procedure.output(z.array(recentWorkspace)),
  /** Takes a workspace out of the recent list; its folder stays as it is. */
  forget: procedure.input(z.object({ id: workspaceId })).output(z.array(recentWorkspace)),
  /** Whether this computer has a keychain the program may use. */
  keychain: procedure.output(z.object({ available: z.boolean() })),
  /**
   * Makes `<name>.enishi/` in the granted folder and opens it; with `sample`, fills it with made-up people.
   * Cancelling leaves nothing behind.
   */
  create: procedure
    .input(
      z.object({
        parent: fileGrantId,
        name: z.string().trim().min(1).max(100),
        passphrase: z.string(),
        inKeychain: z.boolean(),
        sample: sampleSize.nullable(),
      }),
    )
    .output(eventIterator(creationEvent)),
  /**
   * Opens a granted folder or one of the recent list. Without a passphrase the keychain is asked;
   * PASSPHRASE_NEEDED where it does not know. CANCELLED leaves it as it was.
   */
  open: procedure
    .input(
      z.object({
        at: z.union([z.object({ folder: fileGrantId }), z.object({ recent: workspaceId })]),
        passphrase: z.string().nullable(),
      }),
    )
    .output(eventIterator(openingEvent)),
  /** Keeps the data key in the keychain of this computer, or takes it out. */
  setKeychain: procedure.input(z.object({ inKeychain: z.boolean() })).output(openWorkspace),
  close: procedure.output(z.null()),
};
