import { z } from 'zod';

/**
 * Record ids are UUIDv7: they sort by the time of their making, on every device.
 * Each kind of record has a type of its own, so that one can't be passed for another.
 */
export const personId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;

export const tenureId = z.uuid().brand<'TenureId'>();

export const interactionId = z.uuid().brand<'InteractionId'>();
export type InteractionId = z.infer<typeof interactionId>;

export const importId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof importId>;

export const workspaceId = z.uuid().brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof workspaceId>;

/** A file or folder the user picked in a dialog of the program; the page never sees or names paths to open. */
export const fileGrantId = z.uuid().brand<'FileGrantId'>();
export type FileGrantId = z.infer<typeof fileGrantId>;

/** Makes the ids of new records; injected, so that tests get the same ids every time. */
export interface IdSource {
  next(): string;
}
