import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { fileGrantId, workspaceId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { recoveryCode } from '../domain/keys/recoveryCode.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';
import { openingEvent } from './workspace.ts';

/** What is known of the ways to open a workspace; never a key. */
export const keysState = z.object({
  inKeychain: z.boolean(),
  /** Null where there is no recovery code. */
  recoveryCodeMadeAt: instant.nullable(),
});

/** A workspace that was locked and asks for its passphrase. */
export const lockedWorkspace = z.object({ id: workspaceId, name: z.string(), path: z.string() });
export type LockedWorkspace = z.infer<typeof lockedWorkspace>;

/** Steps of changing the data key; it can be cancelled until the new file is put in place. */
export const rotationEvent = z.discriminatedUnion('type', [
  progressEvent,
  z.object({ type: z.literal('rotated') }),
]);
export type RotationEvent = z.infer<typeof rotationEvent>;

const typed = z.string().max(1000);

export const keysContract = {
  state: procedure.output(keysState),
  /** The workspace that was locked last on this computer and not opened since, or null. */
  locked: procedure.output(lockedWorkspace.nullable()),
  /**
   * Closes the workspace and forgets its key; from then on it asks for its passphrase. Without `evenIfBusy` not while
   * something long is being done, which it would end.
   */
  lock: procedure.input(z.object({ evenIfBusy: z.boolean() })).output(z.object({ locked: z.boolean() })),
  /** WRONG_PASSPHRASE, TOO_MANY_TRIES, PASSPHRASE_TOO_SHORT. The data key and the recovery code stay. */
  changePassphrase: procedure.input(z.object({ present: typed, next: typed })).output(z.null()),
  /** Makes a recovery code, which is told this once; one that was made before no longer opens. */
  makeRecoveryCode: procedure.input(z.object({ passphrase: typed })).output(z.object({ code: recoveryCode })),
  /** Prints a code that was just made, by the system's dialog. */
  printRecoveryCode: procedure
    .input(z.object({ code: recoveryCode }))
    .output(z.object({ printed: z.boolean() })),
  /**
   * Opens a workspace by its recovery code and gives it a new passphrase. RECOVERY_CODE_MISTYPED, WRONG_RECOVERY_CODE,
   * NO_RECOVERY_CODE. CANCELLED leaves both as they were.
   */
  recover: procedure
    .input(
      z.object({
        at: z.union([z.object({ folder: fileGrantId }), z.object({ recent: workspaceId })]),
        code: typed,
        passphrase: typed,
      }),
    )
    .output(eventIterator(openingEvent)),
  /** Encrypts the whole database anew under another data key. The recovery code goes with the old key. */
  rotate: procedure.input(z.object({ passphrase: typed })).output(eventIterator(rotationEvent)),
};
