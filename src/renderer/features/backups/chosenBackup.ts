import type { BackupSource, ListedBackup } from '#shared/contract/backups.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';

/** A backup to be restored: one of the folder's, or a file that was picked. */
export type ChosenBackup = { readonly listed: ListedBackup } | { readonly picked: FileGrant };

/** The same for the data process. */
export const sourceOf = (chosen: ChosenBackup): BackupSource =>
  'listed' in chosen ? { fileName: chosen.listed.fileName } : { picked: chosen.picked.id };

/** Tells one from another. */
export const keyOf = (chosen: ChosenBackup): string =>
  'listed' in chosen ? chosen.listed.fileName : chosen.picked.id;
